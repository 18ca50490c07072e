package org.sanchika.office;

/** An office or a part of one. */
public record UnitId(long value) {}
