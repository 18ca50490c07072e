package org.sanchika.dispatch;

public record DraftId(long value) {}
