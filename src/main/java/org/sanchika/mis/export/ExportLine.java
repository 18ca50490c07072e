package org.sanchika.mis.export;

import org.jspecify.annotations.Nullable;
import org.sanchika.mis.Report;

/**
 * An export among the reader's. Public for the template.
 *
 * @param report none when there is no such report any more
 */
public record ExportLine(Export export, @Nullable Report report, boolean mayFetch) {}
