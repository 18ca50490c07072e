package org.sanchika.mis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;

/**
 * The unit a report is about. Public for the templates.
 *
 * @param top none for the whole installation
 * @param line the way down to it within what the reader may look at
 * @param below the units right below it
 */
public record ReportPlace(@Nullable UnitId top, List<Unit> line, List<Unit> below) {
    public record Unit(long id, LocalName name) {}
}
