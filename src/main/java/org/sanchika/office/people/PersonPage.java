package org.sanchika.office.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * A person with the charges he holds and held.
 *
 * @param mayMend true when the reader answers for the person
 * @param today on which day the page is read
 */
public record PersonPage(Person person, List<Charge> now, List<Charge> past, boolean mayMend, LocalDate today) {

    /**
     * @param login none when he cannot sign in
     * @param codeUntil until when a one-time code that he has not used is good
     */
    public record Person(
            long id,
            String code,
            LocalName name,
            String mobile,
            String email,
            String language,
            @Nullable String login,
            @Nullable Instant codeUntil) {}

    /** @param days held so far, or in all */
    public record Charge(
            long id,
            long post,
            LocalName title,
            long unit,
            LocalName unitName,
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            long days) {}

    /** A person in a list, with the post he mainly holds. */
    public record Row(
            long id,
            String code,
            LocalName name,
            @Nullable LocalName title,
            @Nullable LocalName unit,
            int charges) {}
}
