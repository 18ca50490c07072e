package org.sanchika.office.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.office.people.PersonForm;
import org.sanchika.office.tree.PostForm;
import org.sanchika.office.tree.UnitForm;
import org.sanchika.platform.language.LocalName;

/** What would become of a book: every bad cell, or else what each row adds or changes. */
record Plan(
        List<Findings.Fault> faults,
        List<Relief> reliefs,
        List<Row<UnitForm>> units,
        List<Row<Place>> posts,
        List<Row<PersonForm>> people,
        List<Row<Charge>> charges,
        List<Row<Head>> heads) {

    /**
     * A row with what it makes.
     *
     * @param id what is there already; none when it is new
     */
    record Row<T>(Line line, String code, @Nullable Long id, T state, List<Changed> changed) {
        boolean isNew() {
            return id == null;
        }

        boolean isChanged() {
            return id != null && !changed.isEmpty();
        }
    }

    /** A cell that differs from what is there. */
    record Changed(String field, String before, String after) {}

    /** A post with the code of its unit. */
    record Place(String unit, PostForm form) {}

    /** By the codes of person and post. */
    record Charge(
            String person,
            String post,
            String kind,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param parent key of the head above, empty for a basic one
     * @param parentId of a head above that is there already
     */
    record Head(
            String unit, String parent, @Nullable Long parentId, FileHead.Grade grade, String code, LocalName name) {}

    /** Somebody who gives up a post because the sheet gives it to another. */
    record Relief(String post, String person, LocalDate until) {}

    boolean isClean() {
        return faults.isEmpty();
    }

    Map<SheetKind, List<? extends Row<?>>> rows() {
        return Map.of(
                SheetKind.UNITS, units,
                SheetKind.POSTS, posts,
                SheetKind.PEOPLE, people,
                SheetKind.CHARGES, charges,
                SheetKind.HEADS, heads);
    }
}
