package org.sanchika.dispatch.wire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.dispatch.Arrival;
import org.sanchika.platform.language.LocalName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole file as {@code data/file.json} of its package says it; one that comes may lack anything.
 *
 * @param shared by which both installations know that they speak of the same file
 * @param reason why it is sent
 * @param chain of the sender’s ledger, from the first row
 * @param papers the complete file as one PDF first, unless it is too long for that, then the papers of the correspondence
 */
public record FileDescription(
        String format,
        UUID id,
        String from,
        String to,
        String unit,
        UUID shared,
        Cover cover,
        String reason,
        Arrival.Sender sender,
        OffsetDateTime sentAt,
        List<Noted> notes,
        List<Letter> correspondence,
        List<Stay> movements,
        List<Proofs.Link> chain,
        List<Description.Paper> papers)
        implements Parcel {
    public static final String FORMAT = "sanchika-file/1";
    public static final int MOST_PAPERS = 2_000;
    private static final int LONGEST = 2_000;
    private static final int MOST_ROWS = 20_000;
    private static final List<String> LANGUAGES = List.of("en", "hi", "bn");

    public record Cover(
            String number,
            String computerNo,
            String subject,
            String category,
            String language,
            boolean confidential,
            Priority priority,
            LocalDate openedOn,
            String remarks) {}

    /**
     * A note on record. What proves it is as {@link org.sanchika.efile.Transcripts.Proved} says.
     *
     * @param html empty when it is for named readers, or was lawfully destroyed
     * @param signature CAdES over {@code signed}, in Base64; empty without
     */
    public record Noted(
            int no,
            int firstPara,
            int paras,
            String language,
            String decision,
            LocalName writer,
            LocalName post,
            LocalName office,
            OffsetDateTime at,
            String html,
            String fields,
            String textDigest,
            String salt,
            List<String> papers,
            String signer,
            String signature,
            String signed) {}

    /**
     * A paper of the correspondence.
     *
     * @param place of its document among the papers; -1 when it is not scanned or was taken out
     */
    public record Letter(
            int no, String kind, String number, String title, String party, int firstPage, int lastPage, int place) {}

    /** A stay on a desk of the sender’s. */
    public record Stay(
            LocalName post,
            LocalName unit,
            LocalName by,
            OffsetDateTime came,
            @Nullable OffsetDateTime left,
            int days,
            String remarks) {}

    /** Empty for what is none or lacks something. */
    public static Optional<FileDescription> read(byte[] text, JsonMapper json) {
        try {
            return Optional.ofNullable(json.readValue(text, FileDescription.class))
                    .filter(FileDescription::isWhole);
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /** Of the document of a place; empty for one that is not there. */
    public Optional<Description.Paper> paper(int place) {
        return place < 0 || place >= papers.size() ? Optional.empty() : Optional.of(papers.get(place));
    }

    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return FORMAT.equals(format)
                && Stream.of(id, shared, cover, sender, sentAt).allMatch(one -> one != null)
                && lists(notes, correspondence, movements, chain, papers)
                && papers.size() <= MOST_PAPERS
                && fit(from, to, unit, reason, cover.number(), cover.computerNo(), cover.subject())
                && fit(sender.name() + "-", sender.designation() + "-", sender.office() + "-")
                && fit(cover.category() + "-", cover.remarks() + "-")
                && LANGUAGES.contains(cover.language())
                && cover.priority() != null
                && cover.openedOn() != null
                && notes.stream().allMatch(FileDescription::isWhole)
                && correspondence.stream().allMatch(this::isWhole)
                && movements.stream().allMatch(FileDescription::isWhole)
                && chain.stream().allMatch(FileDescription::isWhole)
                && papers.stream().allMatch(one -> one.enclosed() && fit(one.title() + "-", one.fileName() + "-"));
    }

    private static boolean isWhole(Noted note) {
        return Stream.of(note.language(), note.decision(), note.writer(), note.post(), note.office(), note.at())
                        .allMatch(one -> one != null)
                && Stream.of(note.html(), note.fields(), note.textDigest(), note.salt(), note.papers(), note.signer())
                        .allMatch(one -> one != null)
                && note.signature() != null
                && note.signed() != null
                && note.papers().stream().allMatch(one -> one != null);
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Proofs.Link link) {
        return Stream.of(link.prevHash(), link.canonical(), link.bodyDigest(), link.hash())
                .allMatch(one -> one != null);
    }

    private boolean isWhole(Letter letter) {
        return fit(letter.kind(), letter.number() + "-", letter.title() + "-", letter.party() + "-")
                && letter.place() >= -1
                && letter.place() < papers.size();
    }

    private static boolean isWhole(Stay stay) {
        return Stream.of(stay.post(), stay.unit(), stay.by(), stay.came(), stay.remarks())
                .allMatch(one -> one != null);
    }

    private static boolean lists(@Nullable List<?>... lists) {
        return Arrays.stream(lists)
                .allMatch(list -> list != null
                        && list.size() <= MOST_ROWS
                        && list.stream().allMatch(one -> one != null));
    }

    private static boolean fit(@Nullable String... texts) {
        return Arrays.stream(texts).allMatch(one -> one != null && !one.isBlank() && one.length() <= LONGEST);
    }
}
