package org.sanchika.proof.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Opened;
import org.sanchika.platform.seal.Standing;
import org.sanchika.signing.Finding;

/** Findings as programs read them. */
final class VerificationShapes {
    private VerificationShapes() {}

    /**
     * What looking at a PDF found.
     *
     * @param paper the paper of this installation that it is, byte by byte; null when it is none
     * @param signatures in the order in which they were made; empty when nobody signed
     */
    record FindingsShape(@Nullable PaperShape paper, List<SignatureShape> signatures) {
        static FindingsShape of(Checked.Read read, Words words) {
            return new FindingsShape(
                    read.ours() == null ? null : PaperShape.of(read.ours(), words.language()),
                    read.signatures().stream()
                            .map(one -> SignatureShape.of(one, words))
                            .toList());
        }
    }

    /**
     * A paper of this installation.
     *
     * @param kind LETTER, NOTE_SHEET, CORRESPONDENCE, FILE, MOVEMENTS, ACKNOWLEDGEMENT …
     * @param number as it stands on it
     * @param dated the day that stands on it
     * @param office whose paper it is
     * @param state STANDS, NOT_ISSUED or GIVEN_UP
     */
    record PaperShape(String kind, String number, LocalDate dated, String office, Standing.State state) {
        static PaperShape of(Opened.Genuine ours, Language language) {
            Opened.Entry paper = ours.paper();
            return new PaperShape(
                    paper.kind(), paper.number(), paper.dated(), paper.office().in(language), ours.state());
        }
    }

    /**
     * One signature.
     *
     * @param field of the PDF; null when it has no name
     * @param signer as the certificate says; null when there is none
     * @param claimedAt by the signer's own clock
     * @param stampedAt until when at the latest, by a time-stamp service that is trusted
     * @param revocation who said last whether the certificate is revoked; null when nobody did
     * @param verdict VALID, INVALID or UNSURE
     * @param reasons why it is not valid
     * @param changes what was done to the document after it, later signatures included
     * @param said the verdict and its reasons in the caller's language
     */
    record SignatureShape(
            @Nullable String field,
            @Nullable SignerShape signer,
            @Nullable Instant claimedAt,
            @Nullable Instant stampedAt,
            @Nullable RevocationShape revocation,
            Finding.Verdict verdict,
            List<Finding.Reason> reasons,
            List<ChangeShape> changes,
            String said) {
        static SignatureShape of(Finding finding, Words words) {
            return new SignatureShape(
                    finding.field(),
                    SignerShape.of(finding.signer()),
                    finding.time().claimed(),
                    finding.time().stamped(),
                    RevocationShape.of(finding.revocation()),
                    finding.verdict(),
                    finding.reasons(),
                    finding.changes().stream().map(ChangeShape::of).toList(),
                    said(finding, words));
        }

        private static String said(Finding finding, Words words) {
            StringBuilder said = new StringBuilder(words.get("verification.verdict." + finding.verdict()));
            finding.reasons().forEach(reason -> said.append(" ").append(words.get("verification.reason." + reason)));
            return said.toString();
        }
    }

    /**
     * What is known of the revocation of a signer's certificate.
     *
     * @param by RESPONDER or LIST
     * @param at how it stood then
     */
    record RevocationShape(Finding.Word.Source by, Instant at) {
        static @Nullable RevocationShape of(Finding.@Nullable Word word) {
            return word == null ? null : new RevocationShape(word.source(), word.at());
        }
    }

    /**
     * As a certificate says.
     *
     * @param name of the person
     * @param organisation null when it names none
     * @param issuer who vouches for it
     * @param serial its number with the issuer
     */
    record SignerShape(String name, @Nullable String organisation, String issuer, String serial) {
        static @Nullable SignerShape of(Finding.@Nullable Signer signer) {
            return signer == null
                    ? null
                    : new SignerShape(signer.name(), signer.organisation(), signer.issuer(), signer.serial());
        }
    }

    /**
     * What was done after a signature.
     *
     * @param kind LATER_SIGNATURE, which is as it should be; PAGE, PAGES_ADDED_OR_REMOVED, OVERLAY, ANNOTATION, FIELD or
     *     DOCUMENT
     * @param page from 1; null where none is concerned
     * @param field null where none is concerned
     */
    record ChangeShape(
            Finding.Change.Kind kind,
            @Nullable Integer page,
            @Nullable String field) {
        static ChangeShape of(Finding.Change change) {
            return new ChangeShape(change.kind(), change.page(), change.field());
        }
    }
}
