package org.sanchika.custody.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: one list for every kind of matter, oldest due first. */
@Controller
class InboxController {
    private final Worklist worklist;
    private final WorklistSql sql;
    private final DeskSql desks;

    InboxController(Worklist worklist, WorklistSql sql, DeskSql desks) {
        this.worklist = worklist;
        this.sql = sql;
        this.desks = desks;
    }

    @Bean
    static NavEntry inboxEntry(WorklistSql sql) {
        return new NavEntry(
                10,
                "/inbox",
                "inbox",
                "worklist.nav",
                Power.READ,
                here -> sql.unread(new PostId(here.acting().postId()), NavEntry.Waiting.CAP + 1));
    }

    @GetMapping("/")
    @Requires(Power.READ)
    String home() {
        return "redirect:/inbox";
    }

    @GetMapping("/inbox")
    @Requires(Power.READ)
    String inbox(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") long folder,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Acting by,
            Model model) {
        var filter = WorklistFilter.of(show, reference, kind, folder, after, before);
        model.addAttribute("list", worklist.page(filter, by));
        return "custody/inbox";
    }

    /** Asked every half minute by an open inbox; 304 costs two look-ups in an index. */
    @GetMapping("/inbox/news")
    @Requires(Power.READ)
    ResponseEntity<@Nullable Map<String, Object>> news(
            @RequestParam(defaultValue = "0") long since, Acting by, Words words, HttpServletRequest request) {
        int unread = sql.unread(by.post(), NavEntry.Waiting.CAP + 1);
        String mark = "\"" + by.post().value() + "-" + since + "-" + desks.newest(by.post()) + "-" + unread + "\"";
        CacheControl cache = CacheControl.noCache().cachePrivate();
        if (mark.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(mark)
                    .cacheControl(cache)
                    .build();
        }
        int arrived = desks.arrivedSince(by.post(), since, NavEntry.Waiting.CAP + 1);
        String badge = unread > NavEntry.Waiting.CAP
                ? words.digits(NavEntry.Waiting.CAP) + "+"
                : unread == 0 ? "" : words.digits(unread);
        return ResponseEntity.ok()
                .eTag(mark)
                .cacheControl(cache)
                .body(Map.of("arrived", arrived, "text", words.get("worklist.news", arrived), "badge", badge));
    }
}
