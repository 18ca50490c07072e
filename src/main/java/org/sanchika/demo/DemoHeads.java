package org.sanchika.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead.Grade;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.office.FileHeads.NewFileHead;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;

/** A file index as a collectorate keeps it: what every office has belongs to the state, the rest to the district. */
record DemoHeads(List<Head> state, List<Head> district) {

    /** A head with those below it; {@code under} may be missing. */
    record Head(
            String code,
            String en,
            String hi,
            String bn,
            @Nullable List<Head> under) {}

    static DemoHeads read() {
        return DemoScript.yaml("heads.yaml", DemoHeads.class);
    }

    void open(FileHeads heads, UnitId stateUnit, UnitId districtUnit) {
        add(heads, stateUnit, null, Grade.BASIC, state);
        add(heads, districtUnit, null, Grade.BASIC, district);
    }

    private static void add(
            FileHeads heads, UnitId unit, @Nullable FileHeadId parent, Grade grade, List<Head> children) {
        for (Head head : children) {
            LocalName name = new LocalName(head.en(), head.hi(), head.bn());
            FileHeadId id = heads.add(new NewFileHead(unit, parent, grade, head.code(), name));
            if (head.under() != null) {
                add(heads, unit, id, Grade.values()[grade.ordinal() + 1], head.under());
            }
        }
    }
}
