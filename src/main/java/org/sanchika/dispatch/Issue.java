package org.sanchika.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;

/**
 * What was issued from a draft, or is about to be: its number and date are taken before it is signed.
 *
 * @param copyNumber that of the endorsement; empty when there is none
 * @param version of the draft, which is what was approved
 * @param on where its draft lies now
 * @param unit in whose register it stands, and under whose head it was written
 * @param signatory with the name as it stands on the paper
 * @param cosigning who signs it before him
 * @param reserved when the number was taken, and by whom
 * @param end what became of it; none while it waits for the signature
 */
public record Issue(
        IssueId id,
        DraftId draft,
        int version,
        Draft.On on,
        UnitId unit,
        String number,
        String copyNumber,
        LocalDate dated,
        PostId signatory,
        Signed signatoryAs,
        Cosigning cosigning,
        LocalName reservedBy,
        Instant reservedAt,
        @Nullable End end) {

    /** How an issue is authenticated. */
    public enum Way {
        /** Signed by hand, scanned, and compared with what was approved. */
        PAPER,
        /** By the signatory's own sign-in; it says so on the paper, and never that it was signed. */
        SIGN_IN,
        /** Signed with the signatory's certificate; the office copy is the signed PDF. */
        CERTIFICATE
    }

    /**
     * A name as it is printed.
     *
     * @param second the same in the second language of the paper; none
     */
    public record Signed(
            String name,
            String title,
            String office,
            @Nullable Signed second) {
        public Signed(String name, String title, String office) {
            this(name, title, office, null);
        }

        /** In what seals prove of papers; the same for ever. */
        public String proved() {
            String said = "Signed[name=" + name + ", title=" + title + ", office=" + office + "]";
            return second == null ? said : said + second.proved();
        }
    }

    /**
     * Who else signs it.
     *
     * @param by the last day on which all should have signed; none
     */
    public record Cosigning(boolean inOrder, @Nullable LocalDate by, List<Cosigner> signers) {}

    /** @param signature none while he has not signed */
    public record Cosigner(
            int place, PostId post, Signed as, @Nullable Signature signature) {}

    /**
     * One of several signatures.
     *
     * @param seq the how manyeth on the paper
     * @param document the paper as it was after it
     */
    public record Signature(int seq, Document document, LocalName by, Instant at) {}

    public MatterId matter() {
        return on.matter();
    }

    public Optional<Cosigner> cosigner(PostId post) {
        return cosigning.signers().stream()
                .filter(one -> one.post().equals(post))
                .findFirst();
    }

    /** Whether this desk may sign it now: its signatory when all others have. */
    public boolean isFor(PostId post) {
        return isOpen()
                && (signatory.equals(post)
                        ? open().isEmpty()
                        : open().stream()
                                .limit(cosigning.inOrder() ? 1 : Long.MAX_VALUE)
                                .anyMatch(one -> one.post().equals(post)));
    }

    /** Those who have not signed yet, in their order; without its signatory, who signs last. */
    public List<Cosigner> open() {
        return cosigning.signers().stream()
                .filter(one -> one.signature() == null)
                .toList();
    }

    /** The paper with the signatures that it has so far. */
    public Optional<Document> partlySigned() {
        return cosigning.signers().stream()
                .map(Cosigner::signature)
                .flatMap(Stream::ofNullable)
                .max(Comparator.comparingInt(Signature::seq))
                .map(Signature::document);
    }

    /**
     * @param way none when the number was given up
     * @param document the office copy; none when it was given up
     * @param reason why it was given up; empty when it was issued
     */
    public record End(
            @Nullable Way way, @Nullable Document document, String fileName, String reason, LocalName by, Instant at) {
        public boolean isIssued() {
            return way != null;
        }
    }

    /** As a paper with this number is called: without what a name of a file cannot hold. */
    public static String printName(String number) {
        return number.replaceAll("[^\\p{L}\\p{M}\\p{N}.-]+", "-") + ".pdf";
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean isIssued() {
        return end != null && end.isIssued();
    }

    /** A line of the register; {@code visible} is false where the reader may not know what it says. */
    public record Entry(
            IssueId id,
            String number,
            String copyNumber,
            LocalDate dated,
            State state,
            Form form,
            String subject,
            String to,
            String fileNumber,
            String signedBy,
            String reason,
            boolean visible) {}

    public enum State {
        RESERVED,
        ISSUED,
        CANCELLED
    }
}
