package org.sanchika.office;

/** A desk: matters lie on posts, people come and go. */
public record PostId(long value) {}
