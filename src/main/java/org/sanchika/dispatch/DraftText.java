package org.sanchika.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;
import org.sanchika.office.PostId;

/**
 * What a draft says.
 *
 * @param language of the letter: en, hi or bn
 * @param html the text itself, as {@code RichText} gives it
 * @param close the words above the signature: yours faithfully
 * @param reference the letters it refers to, as one line each
 * @param replyTo the paper of the file's correspondence that it answers
 * @param signatory the desk that signs it, the last of several; none while that is open
 * @param signatories who signs it beside him
 * @param second the same in another language, below it on the same paper; none
 */
public record DraftText(
        String language,
        String subject,
        String salutation,
        String html,
        String close,
        String reference,
        @Nullable Long replyTo,
        @Nullable PostId signatory,
        Map<Detail, String> details,
        List<Addressee> addressees,
        List<Enclosure> enclosures,
        Signatories signatories,
        @Nullable Second second) {

    /** What one signs, in one language. */
    public DraftText(
            String language,
            String subject,
            String salutation,
            String html,
            String close,
            String reference,
            @Nullable Long replyTo,
            @Nullable PostId signatory,
            Map<Detail, String> details,
            List<Addressee> addressees,
            List<Enclosure> enclosures) {
        this(
                language,
                subject,
                salutation,
                html,
                close,
                reference,
                replyTo,
                signatory,
                details,
                addressees,
                enclosures,
                Signatories.NONE,
                null);
    }

    /**
     * What it says in a second language; number, addressees, enclosures and signatures stand on the paper once.
     *
     * @param details those that are words
     */
    public record Second(
            String language,
            String subject,
            String salutation,
            String html,
            String close,
            String reference,
            Map<Detail, String> details) {}

    public DraftText with(@Nullable Second other) {
        return new DraftText(
                language,
                subject,
                salutation,
                html,
                close,
                reference,
                replyTo,
                signatory,
                details,
                addressees,
                enclosures,
                signatories,
                other);
    }

    /** As it reads in its second language: figures and days are those of the first. */
    public Optional<DraftText> inSecond() {
        if (second == null) {
            return Optional.empty();
        }
        Map<Detail, String> all = new EnumMap<>(Detail.class);
        details.forEach((detail, said) -> {
            if (!detail.isWords()) {
                all.put(detail, said);
            }
        });
        all.putAll(second.details());
        return Optional.of(new DraftText(
                second.language(),
                second.subject(),
                second.salutation(),
                second.html(),
                second.close(),
                second.reference(),
                replyTo,
                signatory,
                all,
                addressees,
                enclosures,
                signatories,
                null));
    }

    /**
     * Who signs it before the one in whose name it goes out.
     *
     * @param inOrder each waits for those before him; otherwise whoever comes first signs first
     * @param by the last day on which all should have signed it; none
     */
    public record Signatories(
            List<PostId> beside, boolean inOrder, @Nullable LocalDate by) {
        public static final Signatories NONE = new Signatories(List.of(), true, null);
    }

    /** @param paper of the file's correspondence */
    public record Enclosure(long paper, String title) {}

    /** The same, answering {@code paper}; none: nothing. */
    public DraftText answering(@Nullable Long paper) {
        return new DraftText(
                language,
                subject,
                salutation,
                html,
                close,
                reference,
                paper,
                signatory,
                details,
                addressees,
                enclosures,
                signatories,
                second);
    }

    public List<Addressee> of(Addressee.Role role) {
        return addressees.stream().filter(one -> one.role() == role).toList();
    }

    /** Of all it says, with what an act says about it; the same for ever. */
    public byte[] digest(String said) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("language", language);
        fields.put("subject", subject);
        fields.put("salutation", salutation);
        fields.put("close", close);
        fields.put("reference", reference);
        fields.put("replyTo", replyTo);
        fields.put("signatory", signatory == null ? null : signatory.value());
        fields.put("details", details);
        fields.put(
                "addressees",
                addressees.stream()
                        .map(one -> List.of(one.role(), one.line(), one.email(), one.purpose()))
                        .toList());
        fields.put("enclosures", enclosures);
        fields.put("said", said);
        if (!signatories.beside().isEmpty()) {
            fields.put(
                    "beside", signatories.beside().stream().map(PostId::value).toList());
            fields.put("inOrder", signatories.inOrder());
        }
        if (second != null) {
            fields.put("second", second);
        }
        return Digests.of(fields, Digests.sha256(html.getBytes(StandardCharsets.UTF_8)));
    }

    public String detail(Detail detail) {
        return details.getOrDefault(detail, "");
    }
}
