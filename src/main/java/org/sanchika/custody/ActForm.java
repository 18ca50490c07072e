package org.sanchika.custody;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Desk;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.web.Once;

/** What was typed and chosen for an act on a matter, kept so that nothing typed is lost. Public for the templates. */
public final class ActForm {
    /** As many as one page of a list shows at most. */
    private static final int MOST = 200;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SPOKEN = Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");

    private final Map<String, List<String>> fields;

    public ActForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    public static ActForm empty() {
        return new ActForm(Map.of());
    }

    /** What a program sent: names and values in turn. A list has many values; what was not sent is left out. */
    public static ActForm of(@Nullable Object... namesAndValues) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            switch (namesAndValues[i + 1]) {
                case null -> {}
                case List<?> many ->
                    fields.put(name, many.stream().map(String::valueOf).toList());
                case Object one -> fields.put(name, List.of(one.toString()));
            }
        }
        return new ActForm(fields);
    }

    /** The first value of a field, in normal form; empty when it was not sent. */
    public String get(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : Normalizer.normalize(values.getFirst().strip(), Normalizer.Form.NFC);
    }

    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    /** Everything that was sent for a field. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean chosen(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** The key of the form; a form without one acts each time. */
    public UUID once() {
        return Once.key(get("_once"));
    }

    /** What the key is bound to: the act and everything typed but the tokens of the form itself. */
    public String body(String act) {
        Map<String, List<String>> typed = new TreeMap<>(fields);
        typed.keySet().removeIf(name -> name.startsWith("_") || name.equals("back"));
        return act + typed;
    }

    /** The key of one of many that the form is about. */
    public UUID onceFor(long matter) {
        return UUID.nameUUIDFromBytes((once() + "/" + matter).getBytes(StandardCharsets.UTF_8));
    }

    /** The matters that were ticked. */
    public List<Long> matters() {
        return fields.getOrDefault("matter", List.of()).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Where to go afterwards: never to another site. */
    public String back() {
        String back = get("back");
        boolean local = back.startsWith("/") && !back.startsWith("//") && !back.startsWith("/\\");
        return local && back.getBytes(StandardCharsets.UTF_8).length < 1000 ? back : "/inbox";
    }

    /** A date as browsers send it or as people type it (21-07-2026, २१/०७/२०२६); empty when it is none. */
    public Optional<LocalDate> date(String field) {
        String text = Digits.store(get(field));
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher spoken = SPOKEN.matcher(text);
        return spoken.matches() ? date(spoken.group(3), spoken.group(2), spoken.group(1)) : Optional.empty();
    }

    /** What was written with the act: given back when its form is there no more. */
    public String typed() {
        return has("remarks") ? get("remarks") : get("reason");
    }

    /** The sending as it was filled in; {@code usual} when no priority was chosen. */
    public Send send(PostId to, Priority usual) {
        LocalDate due = date("dueOn").orElse(null);
        return new Send(to, action(), priority(usual), due, get("remarks"), posts("copies"));
    }

    public @Nullable PostId to() {
        List<PostId> to = posts("to");
        return to.isEmpty() ? null : to.getFirst();
    }

    /** The desk that stands chosen in the form: the typed one, else the first found, else the most natural one. */
    public @Nullable Desk desk(List<Desk> around, List<Desk> recent, List<Desk> found) {
        List<Desk> all = Stream.of(found, around, recent).flatMap(List::stream).toList();
        PostId to = found.isEmpty() ? to() : null;
        return all.stream()
                .filter(desk -> desk.post().equals(to))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    /** The desk that stands chosen: the typed one, else the first found, else the proposed one, else none. */
    public @Nullable Desk desk(MatterPanel panel, List<Desk> found) {
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        PostId to = to();
        return to == null
                ? panel.next()
                : panel.choices().values().stream()
                        .flatMap(List::stream)
                        .filter(desk -> desk.post().equals(to))
                        .findFirst()
                        .orElse(null);
    }

    /** A field that cannot stay as it is, and the key of the sentence that says why. */
    public record Fault(String field, String key) {}

    /** What is wrong with a sending before the ledger is asked. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (to() == null) {
            faults.add(new Fault("to", "custody.choose-desk"));
        }
        if (has("action") && Action.CHOICES.stream().noneMatch(one -> one.name().equals(get("action")))) {
            faults.add(new Fault("action", "custody.unknown-choice"));
        }
        if (has("priority")
                && Stream.of(Priority.values()).noneMatch(one -> one.name().equals(get("priority")))) {
            faults.add(new Fault("priority", "custody.unknown-choice"));
        }
        if (has("dueOn") && date("dueOn").isEmpty()) {
            faults.add(new Fault("dueOn", "form.date"));
        }
        if (fields.getOrDefault("copies", List.of()).stream().anyMatch(copy -> !copy.matches("\\d{1,18}"))) {
            faults.add(new Fault("copies", "custody.unknown-choice"));
        }
        return faults;
    }

    private Action action() {
        return Action.CHOICES.stream()
                .filter(action -> action.name().equals(get("action")))
                .findFirst()
                .orElse(Action.NECESSARY_ACTION);
    }

    private Priority priority(Priority usual) {
        return Stream.of(Priority.values())
                .filter(one -> one.name().equals(get("priority")))
                .findFirst()
                .orElse(usual);
    }

    private List<PostId> posts(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(value -> new PostId(Long.parseLong(value)))
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
