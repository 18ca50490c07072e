package org.sanchika.custody.worklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.custody.worklist.WorklistPage.Item;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs. */
@RestController
class InboxApiController {
    private static final int MOST = 200;

    private final Worklist worklist;

    InboxApiController(Worklist worklist) {
        this.worklist = worklist;
    }

    record Inbox(List<Lying> items, @Nullable String next) {}

    record Lying(
            String id,
            String kind,
            String computerNo,
            String number,
            String subject,
            String party,
            boolean physical,
            String reference,
            Shapes.@Nullable Post from,
            Shapes.Person by,
            String action,
            String priority,
            OffsetDateTime since,
            int days,
            int workingDays,
            boolean unopened,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate hardDueOn,
            LocalDate actBy,
            boolean overdue) {}

    /**
     * What lies on the acting post's desk, what is due first at the top.
     *
     * @param kind code of a kind of matter; all when left out
     * @param unread true leaves out what was opened
     * @param folder one of the post's own folders
     */
    @GetMapping("/api/v1/inbox")
    @Requires(Power.READ)
    Inbox inbox(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") long folder,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Acting by,
            Words words) {
        var filter = WorklistFilter.of(unread ? Show.UNREAD.code() : "", "", kind, folder, after, "");
        int most = Math.clamp(limit, 1, MOST);
        Worklist.Slice slice = worklist.slice(by.post(), filter, most, by);
        String next = slice.more() ? slice.items().getLast().row().cursor().toString() : null;
        return new Inbox(
                slice.items().stream()
                        .map(item -> lying(item, words.language()))
                        .toList(),
                next);
    }

    private static Lying lying(Item item, Language language) {
        WorklistRow row = item.row();
        return new Lying(
                Long.toString(row.matter().value()),
                row.kind(),
                Long.toString(row.computerNo()),
                row.number(),
                row.subject(),
                row.party(),
                row.physical(),
                row.reference(),
                item.from() == null ? null : Shapes.Post.of(item.from(), language),
                new Shapes.Person(Long.toString(row.by().value()), row.byName().in(language)),
                row.action(),
                row.priority().name(),
                Shapes.at(row.since()),
                item.days(),
                item.workingDays(),
                row.unopened(),
                row.dueOn(),
                row.hardDueOn(),
                row.actBy(),
                item.due() == WorklistPage.Due.OVERDUE);
    }
}
