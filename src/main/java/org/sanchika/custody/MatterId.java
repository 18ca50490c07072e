package org.sanchika.custody;

/** Anything that can lie on a desk: a receipt or a file, later a petition, an application, a direction, a ticket. */
public record MatterId(long value) {}
