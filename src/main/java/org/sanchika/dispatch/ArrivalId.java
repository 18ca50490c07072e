package org.sanchika.dispatch;

public record ArrivalId(long value) {}
