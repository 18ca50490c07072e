package org.sanchika.platform.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What papers are taken, and what opening them may cost.
 *
 * @param maxSize the largest paper taken
 * @param maxPages the most pages a paper may have
 * @param maxMegapixels the largest picture taken, in millions of pixels (an A3 sheet at 600 dpi has 70)
 * @param clamd malware scanner: {@code host:port}, or the path of its socket; none: papers are not scanned
 * @param clamdPatience how long to wait for the scanner's word
 * @param workers processes that open papers, started when wanted
 * @param workerMemory heap of one of them
 * @param patience how much time of the processor examining a paper or drawing a page may take
 * @param pagesAhead pages drawn as soon as a paper is stored; the rest when somebody looks at them
 * @param keepFree disk space below which the program calls itself unwell
 */
@ConfigurationProperties("sanchika.document")
public record DocumentProperties(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("2000") int maxPages,
        @DefaultValue("150") int maxMegapixels,
        @Nullable String clamd,
        @DefaultValue("60s") Duration clamdPatience,
        @DefaultValue("2") int workers,
        @DefaultValue("512MB") DataSize workerMemory,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("100") int pagesAhead,
        @DefaultValue("1GB") DataSize keepFree) {

    long maxPixels() {
        return maxMegapixels() * 1_000_000L;
    }
}
