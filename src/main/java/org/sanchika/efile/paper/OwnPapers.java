package org.sanchika.efile.paper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Receipts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Papers that the office itself made, in files and beside letters that lie in none; these go into a file with the letter. */
@Component
class OwnPapers {
    private final ItemSql sql;
    private final IssueItemSql made;
    private final LetterItemSql beside;
    private final Custody custody;
    private final List<Receipts.Unfinished> others;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPapers(
            ItemSql sql,
            IssueItemSql made,
            LetterItemSql beside,
            Custody custody,
            List<Receipts.Unfinished> others,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.made = made;
        this.beside = beside;
        this.custody = custody;
        this.others = others;
        this.events = events;
        this.clock = clock;
    }

    Paper itself(MatterId receipt, Acting by) {
        beside.lay(receipt, clock.instant(), by);
        return sql.papers(receipt, null).getFirst();
    }

    Outcome enter(MatterId file, Correspondence.Issued issued, Acting by) {
        ItemSql.Next next = sql.next(file);
        long item = made.insert(file, issued, next, clock.instant(), by);
        int last = next.page() + issued.document().pages() - 1;
        String said = "issue " + issued.number() + " c/" + next.page() + "-" + last
                + issued.document().sha256();
        return record(file, item, said, by);
    }

    Outcome enclose(MatterId file, Correspondence.Enclosed enclosed, Acting by) {
        String sha256 = enclosed.document().sha256();
        Optional<Paper> there = sql.papers(file, null).stream()
                .filter(paper -> paper.isHere() && paper.kind() == Paper.Kind.APPENDIX && paper.note() == null)
                .filter(paper ->
                        paper.document() != null && paper.document().sha256().equals(sha256))
                .findFirst();
        if (there.isPresent()) {
            return new Outcome.Done(file, 0);
        }
        ItemSql.Next next = sql.next(file);
        long item = made.insert(file, enclosed, next, clock.instant(), by);
        int last = next.page() + enclosed.document().pages() - 1;
        return record(file, item, "enclosed " + enclosed.title() + " c/" + next.page() + "-" + last + sha256, by);
    }

    /** Why the letter cannot go into a file yet. */
    Optional<Outcome.Refusal> unfinished(MatterId receipt) {
        others.forEach(one -> one.hold(receipt));
        return others.stream()
                .flatMap(one -> one.with(receipt).stream())
                .findFirst()
                .map(Outcome.Obstacle::new);
    }

    /** The letter is in the file as {@code item}: what lies beside it follows, in its order. */
    void follow(MatterId receipt, MatterId file, long item, Acting by) {
        beside.dealtAs(item);
        for (Paper paper : sql.papers(receipt, null)) {
            boolean stays = paper.isLoose() || (paper.kind() == Paper.Kind.ISSUE && beside.isFiled(paper));
            if (!stays) {
                ItemSql.Next next = sql.next(file);
                long followed = beside.follow(paper, file, next, clock.instant(), by);
                record(file, followed, "from " + paper.id() + " c/" + next.page(), by);
            }
        }
        events.publishEvent(new Correspondence.PutIn(receipt, file, by));
    }

    private Outcome record(MatterId file, long item, String said, Acting by) {
        byte[] digest = Digests.sha256(said.getBytes(StandardCharsets.UTF_8));
        return custody.record(file, new OnRecord("PAPER:" + item, digest), by);
    }
}
