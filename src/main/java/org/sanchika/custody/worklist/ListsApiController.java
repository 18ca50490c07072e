package org.sanchika.custody.worklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists beside the inbox for programs. */
@RestController
class ListsApiController {
    private final Lists lists;

    ListsApiController(Lists lists) {
        this.lists = lists;
    }

    /**
     * A matter in one of the lists.
     *
     * @param at when it was sent, began, was put aside, closed, flagged or copied
     * @param note the action asked for of what was sent, what is written on a flag; else empty
     * @param day due date of what was sent or flagged, on which day what is parked wakes
     * @param unseen a copy that the post has not opened
     * @param holder with whom it lies now
     */
    record Listed(
            String id,
            String kind,
            String computerNo,
            String number,
            String subject,
            boolean physical,
            String state,
            OffsetDateTime at,
            String note,
            @Nullable LocalDate day,
            boolean unseen,
            Shapes.@Nullable Post holder,
            OffsetDateTime since,
            int days,
            int workingDays,
            boolean overdue) {
        static Listed of(ListRow row, Language language) {
            return new Listed(
                    Long.toString(row.matter().value()),
                    row.kind().code(),
                    Long.toString(row.computerNo()),
                    row.number(),
                    row.subject(),
                    row.physical(),
                    row.state().name(),
                    Shapes.at(row.at()),
                    row.note(),
                    row.day(),
                    row.fresh(),
                    row.holder() == null ? null : Shapes.Post.of(row.holder(), language),
                    Shapes.at(row.since()),
                    row.days(),
                    row.workingDays(),
                    row.overdue());
        }
    }

    /** What the acting post sent, began, put aside, closed, flagged or was copied, newest first, with the present holder. */
    @GetMapping("/api/v1/{list:" + ListKind.PATHS + "}")
    @Requires(Power.READ)
    Part<Listed> list(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Acting by,
            Words words) {
        Lists.Slice slice = lists.slice(ListKind.of(list), after, Part.within(limit), by);
        return new Part<>(
                slice.rows().stream()
                        .map(row -> Listed.of(row, words.language()))
                        .toList(),
                slice.next());
    }
}
