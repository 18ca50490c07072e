package org.sanchika.platform.worker;

import java.time.Duration;

/**
 * What opening a paper may cost.
 *
 * @param pages the most pages that a paper may have
 * @param pixels the most that a picture may have
 * @param processes how many workers there are at most
 * @param megabytes heap of one of them
 * @param patience how much time of the processor one order may take; on the clock, four times as much
 */
public record Limits(int pages, long pixels, int processes, long megabytes, Duration patience) {}
