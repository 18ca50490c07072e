package org.sanchika.platform.worker;

/** How much of a paper is taken. */
public record Limits(int pages, long pixels) {}
