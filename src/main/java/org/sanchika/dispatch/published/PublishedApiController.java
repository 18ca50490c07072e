package org.sanchika.dispatch.published;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public list as a call, for the website of a district. */
@RestController
class PublishedApiController {
    private static final int MOST = 200;

    private final PublicList list;

    PublishedApiController(PublicList list) {
        this.list = list;
    }

    /**
     * An issue that everybody may read.
     *
     * @param form of the letter: ORDER, CIRCULAR, NOTIFICATION …
     * @param language of its paper
     * @param publishedOn since when it is on the list
     * @param document where its paper is
     */
    record PublishedShape(
            String id,
            String number,
            LocalDate dated,
            String form,
            String subject,
            String language,
            LocalName office,
            LocalDate publishedOn,
            int pages,
            String document) {
        static PublishedShape of(PublishedRow row) {
            return new PublishedShape(
                    Long.toString(row.id()),
                    row.number(),
                    row.dated(),
                    row.form().name(),
                    row.subject(),
                    row.language(),
                    row.office(),
                    row.since(),
                    row.pages(),
                    "/published/" + row.id() + "/document");
        }
    }

    record PublishedList(
            List<PublishedShape> items, @Nullable String next) {}

    /**
     * What was issued for everybody and published on the website, newest first. Open to everybody.
     *
     * @param q words of a number or a subject
     * @param limit how many at most
     * @param before the cursor of the page before
     */
    @GetMapping("/api/v1/published")
    @Public(because = "it was issued for everybody")
    PublishedList list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        PublicList.Stretch stretch = list.rows(q, before, Math.clamp(limit, 1, MOST));
        return new PublishedList(
                stretch.rows().stream().map(PublishedShape::of).toList(),
                stretch.next() == 0 ? null : Long.toString(stretch.next()));
    }
}
