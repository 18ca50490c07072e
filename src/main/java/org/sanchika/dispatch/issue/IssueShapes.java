package org.sanchika.dispatch.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Language;

/** The shapes of issues that programs rely on; they change only by addition. */
final class IssueShapes {
    private IssueShapes() {}

    /**
     * An issue.
     *
     * @param fileId null for one on a letter that lies in no file
     * @param receiptId that letter; null for one from a file
     * @param copyNumber that of the endorsement; empty when it has none of its own
     * @param state RESERVED, ISSUED or CANCELLED
     * @param signatories who signs it, the signatory last
     * @param inOrder each waits for those before him
     * @param signBy the last day on which all should have signed
     * @param way PAPER, SIGN_IN or CERTIFICATE once it is issued
     * @param reason why the number was given up
     */
    record IssueShape(
            String id,
            String draftId,
            @Nullable String fileId,
            @Nullable String receiptId,
            String number,
            String copyNumber,
            LocalDate dated,
            String state,
            String signedName,
            String signedTitle,
            List<SignatoryShape> signatories,
            boolean inOrder,
            @Nullable LocalDate signBy,
            String reservedBy,
            OffsetDateTime reservedAt,
            @Nullable String way,
            @Nullable OffsetDateTime endedAt,
            @Nullable String reason) {

        static IssueShape of(Issue issue, Language language) {
            Issue.End end = issue.end();
            return new IssueShape(
                    Long.toString(issue.id().value()),
                    Long.toString(issue.draft().value()),
                    issue.on() instanceof Draft.On.File(var file) ? Long.toString(file.value()) : null,
                    issue.on() instanceof Draft.On.Receipt(var letter, var section)
                            ? Long.toString(letter.value())
                            : null,
                    issue.number(),
                    issue.copyNumber(),
                    issue.dated(),
                    end == null ? "RESERVED" : end.isIssued() ? "ISSUED" : "CANCELLED",
                    issue.signatoryAs().name(),
                    issue.signatoryAs().title(),
                    SignatoryShape.of(issue),
                    issue.cosigning().inOrder(),
                    issue.cosigning().by(),
                    issue.reservedBy().in(language),
                    Shapes.at(issue.reservedAt()),
                    end == null || end.way() == null ? null : end.way().name(),
                    end == null ? null : Shapes.at(end.at()),
                    end == null || end.reason().isEmpty() ? null : end.reason());
        }
    }

    /**
     * Who signs an issue.
     *
     * @param turn whether he may sign now
     * @param signedAt null while he has not signed with his certificate
     */
    record SignatoryShape(
            String postId,
            String name,
            String title,
            boolean turn,
            @Nullable OffsetDateTime signedAt) {
        static List<SignatoryShape> of(Issue issue) {
            List<SignatoryShape> all = new ArrayList<>();
            for (Issue.Cosigner one : issue.cosigning().signers()) {
                Issue.Signature signature = one.signature();
                all.add(of(issue, one.post(), one.as(), signature == null ? null : signature.at()));
            }
            Issue.End end = issue.end();
            boolean signed = end != null && end.way() == Issue.Way.CERTIFICATE;
            all.add(of(issue, issue.signatory(), issue.signatoryAs(), end == null || !signed ? null : end.at()));
            return all;
        }

        private static SignatoryShape of(Issue issue, PostId post, Issue.Signed as, @Nullable Instant at) {
            return new SignatoryShape(
                    Long.toString(post.value()),
                    as.name(),
                    as.title(),
                    issue.isFor(post),
                    at == null ? null : Shapes.at(at));
        }
    }

    /** A line of the register; subject, addressee and reason are empty where the caller may not know them. */
    record EntryShape(
            String id,
            String number,
            String copyNumber,
            LocalDate dated,
            String state,
            String form,
            String subject,
            String to,
            String fileNumber,
            String reason) {
        static EntryShape of(Issue.Entry entry) {
            return new EntryShape(
                    Long.toString(entry.id().value()),
                    entry.number(),
                    entry.copyNumber(),
                    entry.dated(),
                    entry.state().name(),
                    entry.form().name(),
                    entry.subject(),
                    entry.to(),
                    entry.fileNumber(),
                    entry.reason());
        }
    }

    record Entries(List<EntryShape> items, @Nullable String next) {}

    record ReasonBody(@Nullable String reason) {
        String said() {
            return reason == null ? "" : reason;
        }
    }

    /** @param decisions notes whose decision leaves the office with it */
    record SignInBody(@Nullable List<String> decisions) {
        List<Long> notes() {
            return decisions == null ? List.of() : IssueShapes.notes(decisions);
        }
    }

    static List<Long> notes(List<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
