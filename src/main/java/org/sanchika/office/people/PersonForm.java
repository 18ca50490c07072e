package org.sanchika.office.people;

import org.jspecify.annotations.Nullable;
import org.sanchika.office.Names;
import org.sanchika.office.OfficeRegister.NewPerson;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** A person as he is typed. */
public record PersonForm(
        @Nullable String code,
        @Nullable String nameEn,
        @Nullable String nameHi,
        @Nullable String nameBn,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String language) {
    private static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}./_-]{0,39}";
    private static final String MOBILE = "(\\+91[ -]?)?[6-9]\\d{9}|";
    private static final String EMAIL = "[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,100}\\.[^\\s@<>\".]{2,30}|";

    static PersonForm blank(Language language) {
        return new PersonForm("", "", "", "", "", "", language.code());
    }

    static PersonForm of(PersonPage.Person person) {
        return new PersonForm(
                person.code(),
                person.name().en(),
                person.name().hi(),
                person.name().bn(),
                person.mobile(),
                person.email(),
                person.language());
    }

    public String get(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** @param fresh whether the code counts too: it is given once and stays */
    public Mistakes mistakes(Words words, boolean fresh) {
        Mistakes mistakes = Mistakes.none();
        if (fresh && !Typed.line(code).matches(CODE)) {
            mistakes.add("code", words.get("office.refused.code"));
        }
        Names.check("name", nameEn, nameHi, nameBn, words, mistakes);
        if (!isMobile(Typed.line(mobile))) {
            mistakes.add("mobile", words.get("office.refused.mobile"));
        }
        if (!isEmail(Typed.line(email))) {
            mistakes.add("email", words.get("office.refused.email"));
        }
        return mistakes;
    }

    static boolean isMobile(String text) {
        return text.matches(MOBILE);
    }

    static boolean isEmail(String text) {
        return text.matches(EMAIL);
    }

    /** Only after {@link #mistakes} found none. */
    public NewPerson person() {
        return new NewPerson(
                Typed.line(code),
                Names.of(nameEn, nameHi, nameBn),
                Typed.line(mobile),
                Typed.line(email),
                Language.of(get(language)).orElse(Language.HI).code());
    }
}
