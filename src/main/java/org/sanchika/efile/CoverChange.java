package org.sanchika.efile;

import java.time.Instant;
import java.util.Map;
import org.sanchika.platform.language.LocalName;

/**
 * A correction of a cover.
 *
 * @param changes by field, in the order of the cover, what it said before and after
 */
public record CoverChange(Instant at, LocalName by, LocalName post, Map<String, Change> changes) {

    public record Change(String from, String to) {}
}
