package org.sanchika.efile.signature;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signables.Signer;
import org.sanchika.signing.Signables.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes, which their writers may sign whenever they like; decisions of the last three months are laid before them. */
@Component
@Order(2)
class NotesToSign implements Signables {
    static final String KIND = "NOTE";
    private static final Duration LATE = Duration.ofDays(92);

    private final NoteSignatureSql sql;
    private final Custody custody;
    private final Clock clock;

    NotesToSign(NoteSignatureSql sql, Custody custody, Clock clock) {
        this.sql = sql;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Waiting> waiting(Acting by, Words words) {
        return sql.unsigned(by.person(), clock.instant().minus(LATE), MOST).stream()
                .map(one -> new Waiting(
                        KIND,
                        one.id(),
                        words.get(
                                "note.to-sign",
                                one.no(),
                                words.digits(one.number()),
                                words.get("note.decision." + one.decision())),
                        custody.visible(one.file(), by) ? one.subject() : "",
                        "/files/" + one.file().value() + "#n-" + one.no(),
                        one.sentAt()))
                .toList();
    }

    /** A note is in force without it, so none of them presses. */
    @Override
    public int count(PostId post, int cap) {
        return 0;
    }

    @Override
    public Signable signable(long id, Signer as, Acting by) {
        NoteSignatureSql.Whole note = sql.whole(id).orElse(null);
        if (note == null || !custody.visible(note.file(), by)) {
            return new Signable.Refused(new Outcome.Unknown());
        }
        if (!note.person().equals(by.person())) {
            return new Signable.Refused(new Outcome.Obstacle("note.refusal.not-writer"));
        }
        if (note.signed()) {
            return new Signable.Refused(new Outcome.Obstacle("note.refusal.signed"));
        }
        return note.html() == null
                ? new Signable.Refused(new Outcome.Obstacle("note.hidden.DESTROYED"))
                : new Signable.Content(SignedNote.of(note, note.html()).canonical());
    }

    @Override
    public Outcome signed(long id, Signable.Made made, Acting by) {
        NoteSignatureSql.Whole note = sql.whole(id).orElseThrow();
        if (!sql.insert(id, made, Digests.sha256(made.content()), by)) {
            return new Outcome.Obstacle("note.refusal.signed");
        }
        sql.keepContent(id, made.content());
        return custody.record(note.file(), new OnRecord("SIGNED:" + id, Digests.sha256(made.document())), by);
    }
}
