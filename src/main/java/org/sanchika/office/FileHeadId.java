package org.sanchika.office;

/** A head of the file index. */
public record FileHeadId(long value) {}
