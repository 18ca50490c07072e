package org.sanchika.office.head;

import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.platform.language.LocalName;

/**
 * A head in the list of a unit.
 *
 * @param depth 0 for a basic one
 * @param path the codes that lead to it: 11/03/1
 * @param owner whose head it is; none for the whole installation
 * @param own the unit's own, not one of those above
 */
public record HeadLine(
        long id,
        int depth,
        String path,
        FileHead.Grade grade,
        LocalName name,
        @Nullable LocalName owner,
        boolean own) {}
