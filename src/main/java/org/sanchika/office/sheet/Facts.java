package org.sanchika.office.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.office.people.PeopleRules.Standing;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;

/** What is known already of everything that a book speaks of, by code; read at once, however long the book is. */
record Facts(
        Map<String, Unit> units,
        Map<String, Post> posts,
        Map<String, Person> people,
        List<Charge> charges,
        List<Head> heads) {

    /**
     * @param parent code of the unit above; empty at the top
     * @param within in or below the administrator's own unit
     */
    record Unit(
            long id,
            String code,
            String parent,
            String kind,
            String lgd,
            String symbol,
            LocalName name,
            boolean closed,
            boolean within) {}

    /** @param superior code of the post it reports to; empty for none */
    record Post(
            long id,
            String code,
            String unit,
            String superior,
            LocalName title,
            int level,
            boolean heads,
            boolean queue,
            boolean closed,
            Set<Role> roles) {}

    record Person(
            long id,
            String code,
            LocalName name,
            String mobile,
            String email,
            String language,
            List<Standing> standings) {}

    /** By the codes of person and post. */
    record Charge(
            long id,
            String person,
            String post,
            LocalName title,
            String kind,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param unit code of its unit; empty for the whole installation */
    record Head(
            long id,
            String unit,
            @Nullable Long parent,
            FileHead.Grade grade,
            String code,
            LocalName name,
            boolean closed) {}
}
