package org.sanchika.receipt.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sanchika.platform.language.LocalName;

/** Details that were mended: by field, what was and what is. Public for the templates. */
public record AmendmentRow(Instant at, LocalName by, Map<String, List<String>> changes) {}
