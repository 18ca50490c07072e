package org.sanchika.custody.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding for programs. */
@RestController
class FindApiController {
    private final Finder finder;

    FindApiController(Finder finder) {
        this.finder = finder;
    }

    record Item(
            String id,
            String kind,
            String number,
            String computerNo,
            String subject,
            String party,
            String state,
            Shapes.Post holder,
            int days,
            int workingDays) {}

    record Items(List<Item> items, @Nullable String next) {}

    /**
     * Finds matters by any part of number, computer number, sender or subject. Only what the caller may see is found.
     */
    @GetMapping("/api/v1/matters")
    @Requires(Power.READ)
    Items find(
            @RequestParam String q,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            Acting reader,
            Words words) {
        Finder.Hits hits = finder.find(q, after, reader);
        return new Items(
                hits.items().stream().map(hit -> item(hit, words)).toList(),
                hits.next() == null ? null : hits.next().toString());
    }

    private static Item item(Finder.Hit hit, Words words) {
        return new Item(
                Long.toString(hit.matter().value()),
                hit.kind().code(),
                hit.number(),
                Long.toString(hit.computerNo()),
                hit.subject(),
                hit.party(),
                hit.state().name(),
                Shapes.Post.of(hit.holder(), words.language()),
                hit.days(),
                hit.workingDays());
    }
}
