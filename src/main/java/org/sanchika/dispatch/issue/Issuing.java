package org.sanchika.dispatch.issue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes numbers and makes issues of them. */
@Service
@Transactional
class Issuing implements Issues {
    private final IssueSql sql;
    private final IssueNumbers numbers;
    private final OfficeCopy copies;
    private final Drafts drafts;
    private final Cosigners cosigners;
    private final Custody custody;
    private final Clock clock;

    Issuing(
            IssueSql sql,
            IssueNumbers numbers,
            OfficeCopy copies,
            Drafts drafts,
            Cosigners cosigners,
            Custody custody,
            Clock clock) {
        this.sql = sql;
        this.numbers = numbers;
        this.copies = copies;
        this.drafts = drafts;
        this.cosigners = cosigners;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    public Outcome reserve(DraftId id, Acting by) {
        sql.lock(id);
        Draft draft = drafts.find(id, by).orElse(null);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Optional<Outcome.Refusal> refusal = custody.holding(draft.matter(), by)
                .or(() -> IssueRules.reserving(draft.state()))
                .or(() -> IssueRules.inTime(draft.text().signatories().by(), today));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Dossier dossier = copies.dossier(draft.on(), by);
        IssueId issue = sql.insert(draft, dossier.unit(), today, cosigners.signatory(draft), clock.instant(), by);
        cosigners.ask(issue, draft);
        IssueNumbers.Taken letter = numbers.take(draft, dossier, today);
        sql.number(issue, "LETTER", letter);
        if (draft.form() != Form.ENDORSEMENT
                && !draft.text().of(Addressee.Role.COPY).isEmpty()) {
            IssueNumbers.Taken copy = numbers.takeForCopy(letter, draft, dossier, today);
            if (!copy.equals(letter)) {
                sql.number(issue, "COPY", copy);
            }
        }
        sql.state(id, Draft.State.RESERVED, issue);
        return record(draft, "NUMBERED:" + issue.value(), letter.number(), by);
    }

    @Override
    public Outcome issue(IssueId id, Authentication how, Acting by) {
        Issue issue = locked(id, by).orElse(null);
        if (issue == null) {
            return new Outcome.Unknown();
        }
        Optional<Outcome.Refusal> refusal =
                custody.holding(issue.matter(), by).or(() -> IssueRules.issuing(issue, how, bySignIn(), by.post()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Draft draft = drafts.find(issue.draft(), issue.version(), by).orElseThrow();
        Outcome filed = copies.file(issue, draft, how, by);
        if (filed instanceof Outcome.Refusal) {
            return filed;
        }
        sql.issued(id, how, clock.instant(), by);
        sql.state(issue.draft(), Draft.State.ISSUED, id);
        Outcome issued = record(
                draft, "ISSUED:" + id.value(), issue.number() + how.document().sha256(), by);
        Outcome answered = copies.answered(issue, draft, by);
        return answered instanceof Outcome.Refusal ? answered : issued;
    }

    @Override
    public Outcome giveUp(IssueId id, String reason, Acting by) {
        Issue issue = locked(id, by).orElse(null);
        if (issue == null) {
            return new Outcome.Unknown();
        }
        boolean asked = issue.cosigner(by.post()).isPresent() && issue.isFor(by.post());
        Optional<Outcome.Refusal> refusal = (asked
                        ? Optional.<Outcome.Refusal>empty()
                        : custody.holding(issue.matter(), by))
                .or(() -> IssueRules.givingUp(issue.end(), reason));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        sql.cancelled(id, reason.strip(), clock.instant(), by);
        sql.state(issue.draft(), Draft.State.APPROVED, null);
        if (asked) {
            cosigners.refused(issue, reason.strip(), by);
        }
        Draft draft = drafts.find(issue.draft(), by).orElseThrow();
        return record(draft, "GIVEN_UP:" + id.value(), issue.number() + reason.strip(), by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Issue> find(IssueId issue, Acting reader) {
        return sql.find(issue).filter(found -> custody.visible(found.matter(), reader));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Issue> of(DraftId draft, Acting reader) {
        return all(draft, reader).stream()
                .filter(issue -> issue.isOpen() || issue.isIssued())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Issue> all(DraftId draft, Acting reader) {
        return drafts.find(draft, reader).isPresent() ? sql.all(draft) : List.of();
    }

    @Override
    public boolean bySignIn() {
        return copies.bySignIn();
    }

    /** With the lock on its draft, read after it is held. */
    private Optional<Issue> locked(IssueId id, Acting by) {
        return find(id, by).flatMap(found -> {
            sql.lock(found.draft());
            return sql.find(id);
        });
    }

    private Outcome record(Draft draft, String code, String said, Acting by) {
        byte[] digest = Digests.sha256(said.getBytes(StandardCharsets.UTF_8));
        return custody.record(draft.matter(), new OnRecord(code, digest), by);
    }
}
