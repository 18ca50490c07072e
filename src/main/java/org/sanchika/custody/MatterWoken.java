package org.sanchika.custody;

/** Published in the act's own transaction: a parked matter came back. */
public record MatterWoken(MatterId matter, String why) {}
