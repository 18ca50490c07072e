package org.sanchika.efile.own;

import org.jspecify.annotations.Nullable;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;

/** Whose phrases: a person's own, or those of an office for everybody in it and below. */
sealed interface PhraseOwner {
    /** Of the unit that an address names, or the reader's own where it names none. */
    static PhraseOwner of(@Nullable Long unit, Presence here, Office office) {
        if (unit == null) {
            return new Self(new PersonId(here.personId()));
        }
        UnitId id = new UnitId(unit);
        if (!office.isWithin(id, id)) {
            throw new Gone("unit " + unit);
        }
        return new Common(id);
    }

    /** The column that names the owner. */
    String column();

    long id();

    /** Where they are kept. */
    String path();

    record Self(PersonId person) implements PhraseOwner {
        @Override
        public String column() {
            return "person_id";
        }

        @Override
        public long id() {
            return person.value();
        }

        @Override
        public String path() {
            return "/phrases";
        }
    }

    record Common(UnitId unit) implements PhraseOwner {
        @Override
        public String column() {
            return "unit_id";
        }

        @Override
        public long id() {
            return unit.value();
        }

        @Override
        public String path() {
            return "/units/" + unit.value() + "/phrases";
        }
    }
}
