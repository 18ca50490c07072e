package org.sanchika.office;

/** A person's hold on a post from a day on. */
public record ChargeId(long value) {}
