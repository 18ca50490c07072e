package org.sanchika.proceeding.particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterPanel;
import org.sanchika.platform.language.Words;

/**
 * All that the page of one kind of particulars shows. Public for the templates.
 *
 * @param versions the newest first
 * @param writes whether the reader may write
 * @param form as it was typed, or the latest
 * @param problem why it was refused; none when it was not, or a field says it
 */
public record ParticularsPage(
        MatterPanel panel,
        Particulars.Kind kind,
        List<? extends Version<?>> versions,
        LocalDate today,
        boolean writes,
        ActForm form,
        Map<String, String> mistakes,
        @Nullable String problem) {

    public String href(Particulars.Kind other) {
        return "/matters/" + panel.matter().value() + "/" + other.path();
    }

    public @Nullable Particulars latest() {
        return versions.isEmpty() ? null : versions.getFirst().particulars();
    }

    public boolean isOverdue() {
        Particulars latest = latest();
        LocalDate due = latest == null ? null : latest.due();
        return due != null && due.isBefore(today);
    }

    /** Of the version at this place, the fields that differ from the one before it; none of the first. */
    public List<String> changed(int place) {
        if (place == versions.size() - 1) {
            return List.of();
        }
        Map<String, @Nullable Object> now = said(place);
        Map<String, @Nullable Object> before = said(place + 1);
        return now.keySet().stream()
                .filter(field -> !Objects.equals(now.get(field), before.get(field)))
                .toList();
    }

    public String text(int place, String field, Words words) {
        return text(said(place).get(field), words);
    }

    /** A value in the reader's words. */
    public static String text(@Nullable Object value, Words words) {
        return switch (value) {
            case null -> "–";
            case LocalDate day -> words.day(day);
            case Boolean yes -> words.get(yes ? "particulars.yes" : "particulars.no");
            case Enum<?> code ->
                words.get(
                        "particulars." + code.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + code.name());
            case Integer number -> words.digits(number.toString());
            default -> value.toString().isEmpty() ? "–" : value.toString();
        };
    }

    private Map<String, @Nullable Object> said(int place) {
        return versions.get(place).particulars().said();
    }
}
