package org.sanchika.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Desk;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;

/** The shapes that programs outside rely on; they change only by addition. */
public final class Shapes {
    private Shapes() {}

    public record Post(String postId, String title, String unit, int level) {
        public static Post of(Desk desk, Language language) {
            return new Post(
                    Long.toString(desk.post().value()),
                    desk.title().in(language),
                    desk.unitName().in(language),
                    desk.level());
        }
    }

    public record Person(String personId, String name) {}

    public record Movement(
            int seq,
            @Nullable Post from,
            Post to,
            Person by,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime leftAt,
            String action,
            String priority,
            @Nullable LocalDate dueOn,
            String remarks,
            int days,
            int workingDays,
            String prevHash,
            String hash) {

        public static Movement of(Span span, Language language) {
            return new Movement(
                    span.seq(),
                    span.from() == null ? null : Post.of(span.from(), language),
                    Post.of(span.to(), language),
                    new Person(Long.toString(span.by().value()), span.byName().in(language)),
                    at(span.sentAt()),
                    atOrNone(span.openedAt()),
                    atOrNone(span.leftAt()),
                    span.action(),
                    span.priority().name(),
                    span.dueOn(),
                    span.remarks(),
                    span.days(),
                    span.workingDays(),
                    span.prevHash(),
                    span.hash());
        }
    }

    public record Custody(Post post, OffsetDateTime since, int days, int workingDays, boolean unopened) {
        public static Custody of(MatterPanel panel, Language language) {
            return new Custody(
                    Post.of(panel.holder(), language),
                    at(panel.held().since()),
                    panel.days(),
                    panel.workingDays(),
                    panel.held().openedAt() == null);
        }
    }

    /** Instants go out in India's time. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atZone(Words.ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime atOrNone(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }
}
