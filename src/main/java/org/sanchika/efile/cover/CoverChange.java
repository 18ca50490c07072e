package org.sanchika.efile.cover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sanchika.platform.language.LocalName;

/** A correction of a cover: by field, what it said before and after. Public for the templates. */
public record CoverChange(Instant at, LocalName by, Map<String, List<String>> changes) {}
