package org.sanchika.office;

import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * A head of the file index, under which files are opened.
 *
 * @param unit whose head it is, and of all units below it; none for the whole installation
 * @param parent the head above it; none for a basic one
 * @param code as it stands in file numbers; unique beside its sisters
 */
public record FileHead(
        FileHeadId id, @Nullable UnitId unit, @Nullable FileHeadId parent, Grade grade, String code, LocalName name) {

    /** From the broadest down; each stands under one of the grade before it. */
    public enum Grade {
        BASIC,
        PRIMARY,
        SECONDARY,
        TERTIARY
    }
}
