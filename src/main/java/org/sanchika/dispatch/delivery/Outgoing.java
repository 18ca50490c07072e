package org.sanchika.dispatch.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Act;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.springframework.stereotype.Component;

/** Issues that leave the office, with what they say and who may send them. */
@Component
class Outgoing {
    private final Issues issues;
    private final Drafts drafts;
    private final DispatchSql sql;
    private final Custody custody;
    private final Office office;

    Outgoing(Issues issues, Drafts drafts, DispatchSql sql, Custody custody, Office office) {
        this.issues = issues;
        this.drafts = drafts;
        this.sql = sql;
        this.custody = custody;
        this.office = office;
    }

    /**
     * @param unit whose register it stands in
     * @param secret its file is not for everybody who works there, let alone for the public
     */
    record Letter(Issue issue, DraftText text, UnitId unit, UnitId office, boolean secret) {

        /** Empty for one of whom the letter knows nothing, and for the public. */
        Optional<Addressee> to(NewDispatch one) {
            Integer place = one.place();
            return place == null || place < 1 || place > text.addressees().size()
                    ? Optional.empty()
                    : Optional.of(text.addressees().get(place - 1));
        }
    }

    Optional<Letter> letter(IssueId id, Acting reader) {
        return issues.find(id, reader)
                .flatMap(issue -> drafts.find(issue.draft(), issue.version(), reader)
                        .map(draft -> {
                            UnitId unit = sql.unit(id);
                            return new Letter(
                                    issue,
                                    draft.text(),
                                    unit,
                                    office.unit(unit).office(),
                                    custody.held(issue.matter()).orElseThrow().restricted());
                        }));
    }

    /** The section in whose register it stands, with those above it, and the desk where its file lies. */
    boolean maySend(Issue issue, Acting by) {
        return issue.isIssued()
                && custody.visible(issue.matter(), by)
                && (office.isWithin(sql.unit(issue.id()), by.unit())
                        || custody.possible(issue.matter(), by).contains(Act.PARK));
    }

    /** Puts in the chain of the file that a letter left, to whom and how. */
    Outcome record(Letter letter, List<Dispatch> sent, Acting by) {
        String said = sent.stream()
                .map(one -> one.id().value() + " " + one.mode() + " " + one.recipient() + " " + one.contact())
                .reduce("", (a, b) -> a + "\n" + b);
        byte[] digest = Digests.sha256(said.getBytes(StandardCharsets.UTF_8));
        return custody.record(
                letter.issue().matter(),
                new OnRecord("DISPATCHED:" + letter.issue().id().value(), digest),
                by);
    }
}
