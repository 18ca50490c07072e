package org.sanchika.dispatch;

public record DispatchId(long value) {}
