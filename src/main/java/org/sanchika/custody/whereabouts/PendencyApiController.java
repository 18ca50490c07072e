package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where everything lies, for programs. */
@RestController
class PendencyApiController {
    private static final int MOST = 200;

    private final Where where;

    PendencyApiController(Where where) {
        this.where = where;
    }

    record Answer(LocalDate asOf, String by, String clock, List<String> bands, List<Line> rows) {}

    /**
     * @param medianDays days that half of them lie at most
     * @param p90Days days that nine of ten lie at most
     */
    record Line(
            String key,
            String label,
            int total,
            int oldestDays,
            int medianDays,
            int p90Days,
            int overLimit,
            int unopened,
            List<Integer> bands) {}

    record Matters(List<Matter> items, @Nullable String next) {}

    /**
     * @param actBy by when its holder should act
     * @param lateDays working days since then
     * @param delayReason as the holder last gave it; none when he did not, or the caller may not know of the matter
     */
    record Matter(
            String id,
            String kind,
            String computerNo,
            String number,
            @Nullable String subject,
            Shapes.Custody custody,
            LocalDate actBy,
            int lateDays,
            boolean overLimit,
            @Nullable String delayReason) {}

    /**
     * How much lies where: counts by bands of days, the oldest, how many are over their limit.
     */
    @GetMapping("/api/v1/pendency")
    @Requires(Power.REPORT)
    Answer pendency(@ParameterObject Asking asking, Acting viewer, Words words) {
        Pendency pendency = where.pendency(asking.question(), viewer, words)
                .orElseThrow(() -> new Gone("unit " + asking.unit()))
                .pendency();
        return new Answer(
                pendency.asOf(),
                pendency.by().name().toLowerCase(Locale.ROOT),
                pendency.clock().name().toLowerCase(Locale.ROOT),
                pendency.bands(),
                pendency.rows().stream().map(PendencyApiController::line).toList());
    }

    /**
     * The matters behind any of those counts, oldest first.
     */
    @GetMapping("/api/v1/pendency/matters")
    @Requires(Power.REPORT)
    Matters matters(
            @ParameterObject Asking asking,
            @RequestParam(defaultValue = "50") int limit,
            @ParameterObject Narrowing narrowing,
            Acting viewer,
            Words words) {
        Question question = narrowing.of(asking.question());
        int most = Math.clamp(limit, 1, MOST);
        List<WhereRow> found = where.matters(question, narrowing.place(), most + 1, viewer)
                .orElseThrow(() -> new Gone("unit " + asking.unit()));
        boolean more = found.size() > most;
        List<WhereRow> shown = more ? found.subList(0, most) : found;
        return new Matters(
                shown.stream().map(row -> matter(row, words)).toList(),
                more ? WherePlaces.text(shown.getLast()) : null);
    }

    private static Line line(Pendency.Row row) {
        return new Line(
                row.key(),
                row.label(),
                row.total(),
                row.oldest(),
                row.median(),
                row.most(),
                row.over(),
                row.unopened(),
                row.bands());
    }

    private static Matter matter(WhereRow row, Words words) {
        return new Matter(
                Long.toString(row.matter().value()),
                row.kind().code(),
                Long.toString(row.computerNo()),
                row.number(),
                row.subject(),
                new Shapes.Custody(
                        Shapes.Post.of(row.desk(), words.language()),
                        Shapes.at(row.since()),
                        row.days(),
                        row.workingDays(),
                        row.unopened()),
                row.actBy(),
                row.late(),
                row.over(),
                row.reason());
    }
}
