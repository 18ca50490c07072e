package org.sanchika.mis.saved;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sanchika.mis.saved.Delivery.Rhythm;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.security.Presence;

/**
 * A delivery as it is typed. Public for the template.
 *
 * @param to keys of the addressees, see {@link Candidate}
 * @param q what colleagues are looked for by
 */
public record DeliveryForm(
        String rhythm, int weekday, int monthday, String at, String format, List<String> to, String q) {
    /** What nobody has set yet: to himself, and there when the office opens. */
    static DeliveryForm of(Presence here) {
        String self = Candidate.key(here.personId(), here.acting().postId());
        return new DeliveryForm("DAILY", 1, 1, "10:00", "pdf", List.of(self), "");
    }

    static DeliveryForm of(Delivery delivery) {
        return new DeliveryForm(
                delivery.rhythm().name(),
                delivery.rhythm() == Rhythm.WEEKLY ? delivery.day() : 1,
                delivery.rhythm() == Rhythm.MONTHLY ? delivery.day() : 1,
                delivery.at().toString(),
                delivery.format(),
                delivery.addressees().stream()
                        .map(one -> Candidate.key(one.person(), one.post()))
                        .toList(),
                "");
    }

    Rhythm rhythmOrDaily() {
        return rhythm.equals("WEEKLY") ? Rhythm.WEEKLY : rhythm.equals("MONTHLY") ? Rhythm.MONTHLY : Rhythm.DAILY;
    }

    int day() {
        return switch (rhythmOrDaily()) {
            case DAILY -> 1;
            case WEEKLY -> Math.clamp(weekday, 1, 7);
            case MONTHLY -> Math.clamp(monthday, 1, 31);
        };
    }

    Optional<LocalTime> time() {
        String typed = Typed.line(at).replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed)
                    .withSecond(0)
                    .withNano(0));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
