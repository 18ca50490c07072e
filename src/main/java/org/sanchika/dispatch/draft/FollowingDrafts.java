package org.sanchika.dispatch.draft;

import java.nio.charset.StandardCharsets;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.dispatch.DraftId;
import org.sanchika.efile.Correspondence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a letter comes into a file its drafts go on there: the unfinished ones, and those that were issued. */
@Component
class FollowingDrafts {
    private final DraftBookSql book;
    private final Custody custody;

    FollowingDrafts(DraftBookSql book, Custody custody) {
        this.book = book;
        this.custody = custody;
    }

    @EventListener
    void with(Correspondence.PutIn letter) {
        byte[] digest = Digests.sha256(("from " + letter.receipt().value()).getBytes(StandardCharsets.UTF_8));
        for (DraftId draft : book.follow(letter.receipt(), letter.file())) {
            custody.record(letter.file(), new OnRecord("DRAFT:" + draft.value(), digest), letter.by());
        }
    }
}
