package org.sanchika.dispatch.wire;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter as {@code data/letter.json} of its package says it; a letter that comes may lack anything.
 *
 * @param from installation that sends it
 * @param to installation that it is for
 * @param unit code of the unit there
 * @param papers the letter first, then its enclosures
 * @param second the language that stands below the first on the same paper; none
 */
public record Description(
        String format,
        UUID id,
        String from,
        String to,
        String unit,
        Addressee.Role role,
        String purpose,
        Arrival.Sender sender,
        String number,
        LocalDate dated,
        Form form,
        String subject,
        String language,
        boolean confidential,
        List<Paper> papers,
        @Nullable Second second)
        implements Parcel {
    public static final String FORMAT = "sanchika-letter/1";
    public static final int MOST_PAPERS = 200;
    private static final int LONGEST = 2_000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;
    private static final List<String> LANGUAGES = List.of("en", "hi", "bn");

    /** @param enclosed whether the paper itself is in the package as {@code data/paper-N}, from 0 */
    public record Paper(String title, String fileName, boolean enclosed) {}

    /** @param subject empty where its form has none */
    public record Second(String language, String subject) {
        @SuppressWarnings("ConstantValue")
        boolean isWhole() {
            return LANGUAGES.contains(language) && subject != null && subject.length() <= LONGEST;
        }
    }

    /** What it is about, as its reader is told. */
    public String subjects() {
        return Arrival.about(subject, second == null ? "" : second.subject());
    }

    /** Empty for what is none or lacks something. */
    public static Optional<Description> read(byte[] text, JsonMapper json) {
        try {
            return Optional.ofNullable(json.readValue(text, Description.class)).filter(Description::isWhole);
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        boolean said = Stream.of(id, role, sender, dated, form, papers).allMatch(one -> one != null);
        return said
                && FORMAT.equals(format)
                && fit(from, to, unit, number, subject)
                && Stream.of(purpose, sender.name(), sender.designation(), sender.office())
                        .allMatch(one -> one != null && one.length() <= LONGEST)
                && LANGUAGES.contains(language)
                && dated.getYear() >= EARLIEST
                && dated.getYear() <= LATEST
                && !papers.isEmpty()
                && papers.size() <= MOST_PAPERS
                && papers.stream().allMatch(Description::isWhole)
                && papers.getFirst().enclosed()
                && (second == null || second.isWhole());
    }

    private static boolean isWhole(@Nullable Paper paper) {
        return paper != null && fit(paper.title() + "-", paper.fileName() + "-");
    }

    private static boolean fit(@Nullable String... texts) {
        return Arrays.stream(texts).allMatch(one -> one != null && !one.isBlank() && one.length() <= LONGEST);
    }
}
