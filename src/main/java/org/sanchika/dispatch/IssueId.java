package org.sanchika.dispatch;

public record IssueId(long value) {}
