package org.sanchika.custody;

import org.sanchika.office.UnitId;

/**
 * A matter about to begin.
 *
 * @param kind code of a {@link MatterKind}
 * @param computerNo the installation-wide serial behind its number
 * @param unit the owning unit
 */
public record NewMatter(String kind, long computerNo, UnitId unit, Cover cover, Priority priority) {}
