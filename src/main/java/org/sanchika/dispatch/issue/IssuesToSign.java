package org.sanchika.dispatch.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.dispatch.Letters;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.language.Words;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signables.Signer;
import org.sanchika.signing.Signables.Waiting;
import org.sanchika.signing.SigningAct;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Numbers that wait for their signatory’s certificate. */
@Component
@Order(1)
class IssuesToSign implements Signables {
    static final String KIND = "ISSUE";

    private final Issues issues;
    private final WaitingIssueSql sql;
    private final Letters letters;
    private final Documents documents;
    private final Custody custody;
    private final Cosigning cosigning;
    private final Office office;

    IssuesToSign(
            Issues issues,
            WaitingIssueSql sql,
            Letters letters,
            Documents documents,
            Custody custody,
            Cosigning cosigning,
            Office office) {
        this.issues = issues;
        this.sql = sql;
        this.letters = letters;
        this.documents = documents;
        this.custody = custody;
        this.cosigning = cosigning;
        this.office = office;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Waiting> waiting(Acting by, Words words) {
        return sql.waiting(by.post(), office.principals(by), MOST).stream()
                .map(one -> new Waiting(
                        KIND,
                        one.id(),
                        words.get("issue.of", words.digits(one.number()), words.day(one.dated())),
                        one.subject(),
                        "/issues/" + one.id(),
                        one.since(),
                        one.due()))
                .toList();
    }

    @Override
    public int count(PostId post, int cap) {
        return sql.count(post, cap);
    }

    @Override
    public Signable signable(long id, Signer as, Acting by) {
        Issue issue = issues.find(new IssueId(id), by).orElse(null);
        if (issue == null) {
            return new Signable.Refused(new Outcome.Unknown());
        }
        Optional<Outcome.Refusal> away =
                issue.cosigner(by.post()).isPresent() ? Optional.empty() : custody.holding(issue.matter(), by);
        Optional<Outcome.Refusal> refusal = away.or(() -> IssueRules.signing(issue, by.post()));
        if (refusal.isPresent()) {
            return new Signable.Refused(refusal.get());
        }
        Letters.ToSign paper = letters.toSign(issue, as, cosigning.begun(issue), by);
        return new Signable.Pdf(
                paper.pdf(), new SigningAct(paper.field(), as.at(), issue.number(), null, paper.stamp()));
    }

    @Override
    public Outcome signed(long id, Signable.Made made, Acting by) {
        Issue issue = issues.find(new IssueId(id), by).orElse(null);
        if (issue == null) {
            return new Outcome.Unknown();
        }
        try (PDDocument signed = Loader.loadPDF(made.document())) {
            var copy = documents.keep(made.document(), signed.getNumberOfPages());
            if (issue.cosigner(by.post()).isPresent()) {
                return cosigning.sign(issue.id(), made, copy, by);
            }
            return issues.issue(
                    issue.id(),
                    new Authentication(Issue.Way.CERTIFICATE, copy, Issue.printName(issue.number()), null, List.of()),
                    by);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
