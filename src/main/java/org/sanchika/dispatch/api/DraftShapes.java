package org.sanchika.dispatch.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftText;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Problem.FieldError;
import org.sanchika.receipt.Fault;
import org.sanchika.text.RichText;

/** The shapes of drafts that programs rely on; they change only by addition. */
final class DraftShapes {
    private DraftShapes() {}

    /**
     * To whom it goes.
     *
     * @param role TO or COPY
     * @param purpose of a copy: for information, for necessary action
     * @param postId a desk of this installation
     */
    record AddresseeShape(
            @Nullable String role,
            @Nullable String name,
            @Nullable String designation,
            @Nullable String address,
            @Nullable String email,
            @Nullable String purpose,
            @Nullable String postId) {

        static AddresseeShape of(Addressee one) {
            return new AddresseeShape(
                    one.role().name(),
                    one.name(),
                    one.designation(),
                    one.address(),
                    one.email(),
                    one.purpose(),
                    one.post() == null ? null : Long.toString(one.post().value()));
        }

        Addressee addressee() {
            Long post = number(postId);
            return new Addressee(
                    "COPY".equals(role) ? Addressee.Role.COPY : Addressee.Role.TO,
                    said(name),
                    said(designation),
                    said(address),
                    said(email),
                    said(purpose),
                    post == null ? null : new PostId(post));
        }
    }

    /** @param paperId a paper of the file's correspondence */
    record EnclosureShape(
            @Nullable String paperId, @Nullable String title) {}

    /**
     * What a draft says.
     *
     * @param body HTML
     * @param replyTo the paper of the file's correspondence that it answers
     * @param signatory the post that signs it
     * @param signatories the posts that sign it before {@code signatory}, in their order
     * @param inOrder each waits for those before him; false: whoever comes first signs first
     * @param signBy the last day on which all should have signed
     * @param details what its form asks for beside the text, by name: AUTHORITY, AMOUNT …
     * @param second what it says in a second language; without it the letter has one language
     * @param version the one it was written on
     * @param remark what was changed, and why
     */
    record TextBody(
            @Nullable String language,
            @Nullable String subject,
            @Nullable String salutation,
            @Nullable String body,
            @Nullable String close,
            @Nullable String reference,
            @Nullable String replyTo,
            @Nullable String signatory,
            @Nullable List<String> signatories,
            @Nullable Boolean inOrder,
            @Nullable LocalDate signBy,
            @Nullable Map<String, String> details,
            @Nullable List<AddresseeShape> addressees,
            @Nullable List<EnclosureShape> enclosures,
            @Nullable SecondShape second,
            @Nullable Integer version,
            @Nullable String remark) {

        DraftText text() {
            Long signs = number(signatory);
            return new DraftText(
                    said(language),
                    said(subject),
                    said(salutation),
                    said(body),
                    said(close),
                    said(reference),
                    number(replyTo),
                    signs == null ? null : new PostId(signs),
                    SecondShape.known(details),
                    addressees == null
                            ? List.of()
                            : addressees.stream().map(AddresseeShape::addressee).toList(),
                    enclosures == null
                            ? List.of()
                            : enclosures.stream().map(TextBody::enclosure).toList(),
                    new DraftText.Signatories(
                            signatories == null
                                    ? List.of()
                                    : signatories.stream().map(TextBody::post).toList(),
                            inOrder == null || inOrder,
                            signBy),
                    second == null ? null : second.second());
        }

        private static PostId post(String id) {
            Long known = number(id);
            return new PostId(known == null ? 0 : known);
        }

        private static DraftText.Enclosure enclosure(EnclosureShape one) {
            Long paper = number(one.paperId());
            return new DraftText.Enclosure(paper == null ? 0 : paper, said(one.title()));
        }
    }

    /**
     * A draft with one of its versions.
     *
     * @param fileId null for one on a letter that lies in no file
     * @param receiptId that letter; null for one on a file
     * @param serial its place among the drafts there
     * @param state DRAFT, APPROVED, RESERVED, ISSUED or CANCELLED
     * @param version which this is; {@code last} is the newest
     * @param signatories the posts that sign it before {@code signatory}
     * @param inOrder each waits for those before him
     * @param signBy the last day on which all should have signed
     * @param second what it says in a second language; none
     * @param missing what keeps it from being approved, field by field
     */
    record DraftShape(
            String id,
            @Nullable String fileId,
            @Nullable String receiptId,
            int serial,
            String form,
            String state,
            int version,
            int last,
            String language,
            String subject,
            String salutation,
            String body,
            String close,
            String reference,
            @Nullable String replyTo,
            @Nullable String signatory,
            List<String> signatories,
            boolean inOrder,
            @Nullable LocalDate signBy,
            Map<String, String> details,
            List<AddresseeShape> addressees,
            List<EnclosureShape> enclosures,
            @Nullable SecondShape second,
            VersionShape written,
            List<FieldError> missing) {

        static DraftShape of(Draft draft, List<Fault> missing, Words words) {
            DraftText text = draft.text();
            Map<String, String> details = new TreeMap<>();
            text.details().forEach((detail, said) -> details.put(detail.name(), said));
            return new DraftShape(
                    Long.toString(draft.id().value()),
                    draft.on() instanceof Draft.On.File(var file) ? Long.toString(file.value()) : null,
                    draft.on() instanceof Draft.On.Receipt(var letter, var section)
                            ? Long.toString(letter.value())
                            : null,
                    draft.serial(),
                    draft.form().name(),
                    draft.state().name(),
                    draft.version().no(),
                    draft.last(),
                    text.language(),
                    text.subject(),
                    text.salutation(),
                    RichText.kept(text.html()).html(),
                    text.close(),
                    text.reference(),
                    text.replyTo() == null ? null : Long.toString(text.replyTo()),
                    text.signatory() == null
                            ? null
                            : Long.toString(text.signatory().value()),
                    text.signatories().beside().stream()
                            .map(post -> Long.toString(post.value()))
                            .toList(),
                    text.signatories().inOrder(),
                    text.signatories().by(),
                    details,
                    text.addressees().stream().map(AddresseeShape::of).toList(),
                    text.enclosures().stream()
                            .map(one -> new EnclosureShape(Long.toString(one.paper()), one.title()))
                            .toList(),
                    text.second() == null ? null : SecondShape.of(text.second()),
                    VersionShape.of(draft.version().stamp(), words.language()),
                    missing.stream()
                            .map(fault -> new FieldError(fault.field(), fault.message(words)))
                            .toList());
        }
    }

    /** @param material a senior changed what is said, and not only how */
    record VersionShape(int no, String by, String post, OffsetDateTime at, String remark, boolean material) {
        static VersionShape of(Draft.Stamp stamp, Language language) {
            return new VersionShape(
                    stamp.no(),
                    stamp.by().in(language),
                    stamp.title().in(language),
                    Shapes.at(stamp.at()),
                    stamp.remark(),
                    stamp.material());
        }
    }

    /** @param number of its issue; none before */
    record DraftLine(
            String id,
            int serial,
            String form,
            String state,
            String subject,
            String to,
            int version,
            @Nullable String number) {
        static DraftLine of(Draft.Line line) {
            return new DraftLine(
                    Long.toString(line.id().value()),
                    line.serial(),
                    line.form().name(),
                    line.state().name(),
                    line.subject(),
                    line.to(),
                    line.version(),
                    line.number());
        }
    }

    record DraftLines(List<DraftLine> items, @Nullable String next) {}

    record DraftVersions(List<VersionShape> items, @Nullable String next) {}

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
