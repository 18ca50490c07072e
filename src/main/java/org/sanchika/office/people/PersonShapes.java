package org.sanchika.office.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/** People and their charges as programs get them. */
final class PersonShapes {
    private PersonShapes() {}

    /**
     * A person in a list.
     *
     * @param post title of the post that he mainly holds; none when he holds none
     * @param charges how many he holds today
     */
    record PersonLine(
            String personId,
            String code,
            String name,
            @Nullable String post,
            @Nullable String unit,
            int charges) {
        static PersonLine of(PersonPage.Row row, Language language) {
            return new PersonLine(
                    Long.toString(row.id()),
                    row.code(),
                    row.name().in(language),
                    said(row.title(), language),
                    said(row.unit(), language),
                    row.charges());
        }

        private static @Nullable String said(@Nullable LocalName name, Language language) {
            return name == null ? null : name.in(language);
        }
    }

    /**
     * A person with the fields by which he is mended.
     *
     * @param name in the caller's language
     * @param language en, hi or bn
     * @param login none when he cannot sign in
     * @param charges of today and to come
     */
    record PersonAnswer(
            String personId,
            String code,
            String name,
            @Nullable String nameEn,
            @Nullable String nameHi,
            @Nullable String nameBn,
            String mobile,
            String email,
            String language,
            @Nullable String login,
            List<PersonCharge> charges) {
        static PersonAnswer of(PersonPage page, Language reader) {
            PersonPage.Person person = page.person();
            return new PersonAnswer(
                    Long.toString(person.id()),
                    person.code(),
                    person.name().in(reader),
                    person.name().en(),
                    person.name().hi(),
                    person.name().bn(),
                    person.mobile(),
                    person.email(),
                    person.language(),
                    person.login(),
                    page.now().stream().map(one -> PersonCharge.of(one, reader)).toList());
        }
    }

    /**
     * A charge that a person holds.
     *
     * @param kind REGULAR, ADDITIONAL, IN_CHARGE, LINK or ASSISTANT
     * @param until its last day; none while nobody ended it
     */
    record PersonCharge(
            String chargeId,
            String postId,
            String post,
            String unitId,
            String unit,
            String kind,
            LocalDate from,
            @Nullable LocalDate until) {
        static PersonCharge of(PersonPage.Charge charge, Language language) {
            return new PersonCharge(
                    Long.toString(charge.id()),
                    Long.toString(charge.post()),
                    charge.title().in(language),
                    Long.toString(charge.unit()),
                    charge.unitName().in(language),
                    charge.kind(),
                    charge.from(),
                    charge.until());
        }
    }

    /**
     * A one-time code.
     *
     * @param code said once: a call that is repeated with its key gets none
     */
    record CodeAnswer(String login, @Nullable String code, Instant until) {}
}
