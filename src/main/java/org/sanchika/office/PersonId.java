package org.sanchika.office;

/** An official, whatever post he holds. */
public record PersonId(long value) {}
