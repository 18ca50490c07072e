package org.sanchika.office.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.people.PeopleRules;
import org.sanchika.office.people.PeopleRules.ChargeFacts;
import org.sanchika.office.sheet.Plan.Changed;
import org.sanchika.office.sheet.Plan.Charge;
import org.sanchika.office.sheet.Plan.Relief;
import org.sanchika.platform.language.LocalName;

/** Judges the charges of a book in the order of their days: what a row ends makes room for what begins after it. */
final class ChargeCheck {
    private final Check check;
    private final UnitCheck units;
    private final PostCheck posts;
    private final PersonCheck people;
    private final List<Plan.Row<Charge>> planned = new ArrayList<>();
    private final List<Relief> reliefs = new ArrayList<>();
    private final Map<String, List<Held>> ofPost = new HashMap<>();
    private final Map<String, List<Held>> ofPerson = new HashMap<>();

    ChargeCheck(Check check, UnitCheck units, PostCheck posts, PersonCheck people) {
        this.check = check;
        this.units = units;
        this.posts = posts;
        this.people = people;
    }

    /** A charge as it is, or would be, when the rows before have been entered; {@code line} none when it is there already. */
    private record Held(
            Charge charge, LocalName title, @Nullable Line line) {
        boolean isOpen() {
            return charge.until() == null;
        }

        boolean holds() {
            return PeopleRules.holds(charge.kind());
        }

        boolean meets(Charge other) {
            LocalDate end = charge.until() == null ? LocalDate.MAX : charge.until();
            LocalDate otherEnd = other.until() == null ? LocalDate.MAX : other.until();
            return !charge.from().isAfter(otherEnd) && !other.from().isAfter(end);
        }
    }

    List<Plan.Row<Charge>> run(List<Line> lines) {
        Map<String, Facts.Charge> known = new HashMap<>();
        check.facts().charges().forEach(one -> known.put(key(one.person(), one.post(), one.from()), one));
        List<Plan.Row<Charge>> fresh = new ArrayList<>();
        Map<String, Line> seen = new HashMap<>();
        for (Line line : lines) {
            read(line).ifPresent(charge -> {
                String key = key(charge.person(), charge.post(), charge.from());
                Line first = seen.putIfAbsent(key, line);
                Facts.Charge there = known.get(key);
                if (first != null) {
                    check.findings()
                            .add(
                                    line,
                                    "post",
                                    "twice",
                                    first.row().number(),
                                    first.sheet().name());
                } else if (there == null) {
                    fresh.add(new Plan.Row<>(line, charge.post(), null, charge, List.of()));
                } else {
                    known.put(key, again(line, charge, there));
                }
            });
        }
        known.values().forEach(one -> hold(new Held(charge(one), one.title(), null)));
        fresh.stream().sorted(Comparator.comparing(row -> row.state().from())).forEach(this::judge);
        return List.copyOf(planned);
    }

    List<Relief> reliefs() {
        return List.copyOf(reliefs);
    }

    private Optional<Charge> read(Line line) {
        String person = line.typed("person");
        String post = line.typed("post");
        if (!people.isKnown(person)) {
            check.findings().add(line, "person", person.isEmpty() ? "required" : "no-such-person");
        }
        if (!posts.isKnown(post)) {
            check.findings().add(line, "post", post.isEmpty() ? "required" : "no-such-post");
        }
        String kind = check.value(line, "kind", "charge", "");
        if (line.typed("kind").isEmpty()) {
            check.findings().add(line, "kind", "required");
        }
        Optional<LocalDate> from = Check.day(line.typed("from"));
        if (from.isEmpty()) {
            check.findings().add(line, "from", line.typed("from").isEmpty() ? "required" : "day");
        }
        Optional<LocalDate> until = Check.day(line.typed("until"));
        if (until.isEmpty() && !line.typed("until").isEmpty()) {
            check.findings().add(line, "until", "day");
        }
        return check.findings().spoils(line)
                ? Optional.empty()
                : from.map(day -> new Charge(person, post, kind, day, until.orElse(null)));
    }

    /** A row that is there already: it may end the charge, and change nothing else. */
    private Facts.Charge again(Line line, Charge charge, Facts.Charge there) {
        LocalDate until = line.raw("until").isEmpty() ? there.until() : charge.until();
        LocalDate end = there.until() == null ? until : null;
        if (!charge.kind().equals(there.kind())) {
            check.findings().add(line, "kind", "kind-stays");
        } else if (end == null && !java.util.Objects.equals(until, there.until())) {
            check.findings()
                    .add(line, "until", "ended", check.words().day(java.util.Objects.requireNonNull(there.until())));
        } else if (end != null && end.isBefore(there.from())) {
            check.findings().add(line, Refused.of("until", "until-before-from"), "until");
        } else if (end != null && !units.isReached(posts.unit(there.post()))) {
            check.findings().add(line, Refused.of("post", "outside"), "post");
        } else if (end != null && posts.isInstallation(there.post()) && !check.everywhere()) {
            check.findings().add(line, Refused.of("post", "installation"), "post");
        }
        List<Changed> changed = end == null ? List.of() : List.of(new Changed("until", "", end.toString()));
        Charge state = new Charge(there.person(), there.post(), there.kind(), there.from(), until);
        planned.add(new Plan.Row<>(line, there.post(), there.id(), state, changed));
        return new Facts.Charge(
                there.id(), there.person(), there.post(), there.title(), there.kind(), there.from(), until);
    }

    private void judge(Plan.Row<Charge> row) {
        Charge charge = row.state();
        Line line = row.line();
        Optional<Held> rival = !PeopleRules.holds(charge.kind())
                ? Optional.empty()
                : ofPost.getOrDefault(charge.post(), List.of()).stream()
                        .filter(one -> one.holds() && one.meets(charge) && (one.line() != null || !one.isOpen()))
                        .findFirst();
        Optional<Refused> refused = PeopleRules.charge(
                check.who().powers(), facts(charge), charge.kind(), charge.from(), charge.until(), check.today());
        if (refused.isPresent()) {
            check.findings().add(line, refused.get(), refused.get().field());
        } else if (rival.isPresent()) {
            Line other = rival.get().line();
            String holder = rival.get().charge().person();
            if (other == null) {
                check.findings().add(line, "post", "held", check.words().digits(holder));
            } else {
                check.findings()
                        .add(
                                line,
                                "post",
                                "two-holders",
                                check.words().digits(holder),
                                other.row().number());
            }
        } else {
            relieve(charge);
        }
        planned.add(row);
        hold(new Held(charge, LocalName.of(check.words().language(), charge.post()), line));
    }

    private ChargeFacts facts(Charge charge) {
        String post = charge.post();
        List<Held> here = ofPost.getOrDefault(post, List.of());
        return new ChargeFacts(
                units.isReached(posts.unit(post)),
                posts.isClosed(post),
                posts.isQueue(post),
                posts.isInstallation(post),
                here.stream()
                        .filter(one -> one.line() == null && one.holds() && one.isOpen())
                        .map(one -> one.charge().from())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                here.stream()
                        .filter(one -> one.charge().person().equals(charge.person()))
                        .anyMatch(one -> one.isOpen()
                                || !java.util.Objects.requireNonNull(
                                                one.charge().until())
                                        .isBefore(check.today())),
                ofPerson.getOrDefault(charge.person(), List.of()).stream()
                        .filter(one -> one.charge().kind().equals("REGULAR") && one.isOpen())
                        .filter(one -> !one.charge().post().equals(post))
                        .map(Held::title)
                        .findFirst()
                        .orElse(null));
    }

    /** As on the screen, a new holder relieves the present one on the day before. */
    private void relieve(Charge charge) {
        List<Held> here = ofPost.get(charge.post());
        if (here == null || !PeopleRules.holds(charge.kind())) {
            return;
        }
        for (Held one : List.copyOf(here)) {
            if (one.holds() && one.isOpen()) {
                reliefs.add(new Relief(
                        charge.post(), one.charge().person(), charge.from().minusDays(1)));
                here.remove(one);
                ofPerson.getOrDefault(one.charge().person(), new ArrayList<>()).remove(one);
            }
        }
    }

    private void hold(Held held) {
        ofPost.computeIfAbsent(held.charge().post(), post -> new ArrayList<>()).add(held);
        ofPerson.computeIfAbsent(held.charge().person(), person -> new ArrayList<>())
                .add(held);
    }

    private static Charge charge(Facts.Charge one) {
        return new Charge(one.person(), one.post(), one.kind(), one.from(), one.until());
    }

    private static String key(String person, String post, LocalDate from) {
        return person + '\n' + post + '\n' + from;
    }
}
