package org.sanchika.custody;

/** Published in the act's own transaction: a closed matter came back. */
public record MatterReopened(MatterId matter) {}
