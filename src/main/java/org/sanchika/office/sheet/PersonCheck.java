package org.sanchika.office.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.office.people.PeopleRules;
import org.sanchika.office.people.PersonForm;

/** Judges the people of a book. */
final class PersonCheck {
    private final Check check;
    private final Map<String, Plan.Row<PersonForm>> planned = new LinkedHashMap<>();

    PersonCheck(Check check) {
        this.check = check;
    }

    List<Plan.Row<PersonForm>> run(List<Line> lines) {
        check.once(lines, List.of("code")).forEach(this::read);
        return List.copyOf(planned.values());
    }

    boolean isKnown(String code) {
        return planned.containsKey(code) || check.facts().people().containsKey(code);
    }

    private void read(Line line) {
        String code = line.typed("code");
        Facts.Person known = check.facts().people().get(code);
        PersonForm before = form(known, code);
        PersonForm after = new PersonForm(
                code,
                line.or("nameEn", before.get(before.nameEn())),
                line.or("nameHi", before.get(before.nameHi())),
                line.or("nameBn", before.get(before.nameBn())),
                line.or("mobile", before.get(before.mobile())),
                line.or("email", before.get(before.email())),
                check.value(line, "language", "language", before.get(before.language())));
        check.findings().add(line, after.mistakes(check.words(), known == null));
        if (code.isEmpty()) {
            return;
        }
        Long id = known == null ? null : known.id();
        var row = new Plan.Row<>(line, code, id, after, Check.changes(fields(before), fields(after)));
        planned.put(code, row);
        if (known != null && row.isChanged()) {
            PeopleRules.person(check.who().powers(), known.standings())
                    .ifPresent(refused -> check.findings().add(line, refused, "code"));
        }
    }

    private PersonForm form(Facts.@org.jspecify.annotations.Nullable Person person, String code) {
        return person == null
                ? new PersonForm(
                        code, "", "", "", "", "", check.words().language().code())
                : new PersonForm(
                        code,
                        person.name().en(),
                        person.name().hi(),
                        person.name().bn(),
                        person.mobile(),
                        person.email(),
                        person.language());
    }

    private static Map<String, String> fields(PersonForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nameEn", form.get(form.nameEn()));
        fields.put("nameHi", form.get(form.nameHi()));
        fields.put("nameBn", form.get(form.nameBn()));
        fields.put("mobile", form.get(form.mobile()));
        fields.put("email", form.get(form.email()));
        fields.put("language", form.get(form.language()));
        return fields;
    }
}
