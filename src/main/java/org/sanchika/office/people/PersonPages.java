package org.sanchika.office.people;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;

/** Puts a person's page together. */
final class PersonPages {
    private PersonPages() {}

    static PersonPage of(long id, PeopleSql sql, PeopleMending mending, Presence reader) {
        LocalDate today = mending.today();
        PersonPage.Person person = sql.person(id).orElseThrow(() -> new Gone("person " + id));
        List<PersonPage.Charge> charges = sql.charges(id, today);
        Predicate<PersonPage.Charge> over =
                one -> one.until() != null && one.until().isBefore(today);
        return new PersonPage(
                person,
                charges.stream().filter(over.negate()).toList(),
                charges.stream().filter(over).toList(),
                mending.answersFor(reader, id),
                today);
    }
}
