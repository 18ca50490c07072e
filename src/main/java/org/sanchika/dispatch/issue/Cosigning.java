package org.sanchika.dispatch.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.seal.Seals;
import org.sanchika.signing.Signable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the signatures of those who sign before the signatory, each with the paper as it is after it. */
@Service
class Cosigning {
    private final Issues issues;
    private final IssueSql sql;
    private final CosignerSql cosigners;
    private final Documents documents;
    private final Seals seals;
    private final Custody custody;
    private final Clock clock;

    Cosigning(
            Issues issues,
            IssueSql sql,
            CosignerSql cosigners,
            Documents documents,
            Seals seals,
            Custody custody,
            Clock clock) {
        this.issues = issues;
        this.sql = sql;
        this.cosigners = cosigners;
        this.documents = documents;
        this.seals = seals;
        this.custody = custody;
        this.clock = clock;
    }

    /** The paper with the signatures so far; none: nobody has signed. */
    byte @Nullable [] begun(Issue issue) {
        return issue.partlySigned().map(this::bytes).orElse(null);
    }

    /** Whoever signed the paper as it was before another one did signs once more. */
    @Transactional
    public Outcome sign(IssueId id, Signable.Made made, Document copy, Acting by) {
        Issue found = issues.find(id, by).orElse(null);
        if (found == null) {
            return new Outcome.Unknown();
        }
        sql.lock(found.draft());
        Issue issue = sql.find(id).orElseThrow();
        Optional<Outcome.Refusal> refusal = IssueRules.signing(issue, by.post());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!isAddedTo(begun(issue), made.document())) {
            return new Outcome.Obstacle("issue.refusal.signed-meanwhile");
        }
        int place = issue.cosigner(by.post()).orElseThrow().place();
        cosigners.signed(id, place, copy, made.signer(), clock.instant(), by);
        seals.made(Letters.SEALED_AS, id.value(), copy.sha256());
        byte[] digest = Digests.sha256((issue.number() + copy.sha256()).getBytes(StandardCharsets.UTF_8));
        return custody.record(issue.matter(), new OnRecord("COSIGNED:" + id.value() + "/" + place, digest), by);
    }

    static boolean isAddedTo(byte @Nullable [] begun, byte[] signed) {
        return begun == null
                || (signed.length > begun.length && Arrays.equals(begun, 0, begun.length, signed, 0, begun.length));
    }

    private byte[] bytes(Document document) {
        try (InputStream content = documents.open(document)) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
