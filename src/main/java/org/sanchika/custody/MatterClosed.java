package org.sanchika.custody;

/** Published in the act's own transaction: a matter was closed. */
public record MatterClosed(MatterId matter, String disposal) {}
