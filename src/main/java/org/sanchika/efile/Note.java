package org.sanchika.efile;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;

/**
 * A note on record, as {@code reader} may see it.
 *
 * @param no its place on the note sheet
 * @param firstPara number of its first paragraph; {@code paras} follow each other without a gap over the whole file
 * @param firstPage n/ page on which it begins
 * @param html with numbered paragraphs; empty when it is hidden from the reader
 * @param left whether the writer signs on the left, as a dealing hand does
 * @param typedBy who typed it for the writer; the writer himself otherwise
 * @param to whom the file went with it; none when it was closed with it
 * @param decision none while its text is hidden from the reader
 * @param reverses the earlier note whose decision it reverses
 * @param reversedBy the later note that reversed its decision
 * @param communicated none while its decision has not left the office
 * @param corrects the paragraph it corrects
 * @param signature by the writer’s certificate; none while the note is authenticated by his sign-in alone
 */
public record Note(
        long id,
        MatterId file,
        int no,
        Kind kind,
        int firstPara,
        int paras,
        int firstPage,
        int lastPage,
        String language,
        Writer by,
        LocalName typedBy,
        @Nullable Addressee to,
        Instant sentAt,
        int eventSeq,
        Decision decision,
        @Nullable Other reverses,
        @Nullable Other reversedBy,
        @Nullable Communicated communicated,
        @Nullable Integer corrects,
        @Nullable Integer correctedBy,
        @Nullable Confirmation confirmation,
        boolean restricted,
        Hidden hidden,
        boolean left,
        @Nullable Signature signature,
        String html) {

    public enum Kind {
        GREEN,
        /** An oral order of the one who is asked to confirm it. */
        ORAL,
        /** What was agreed in a talk with the one who is asked to confirm it. */
        DISCUSSION
    }

    /** What a note decides, if anything. */
    public enum Decision {
        NONE,
        RECOMMENDED,
        APPROVED,
        PARTLY,
        REJECTED,
        RETURNED,
        SEEN,
        /** The file may be closed. */
        CLOSE;

        /** Whether it decides the case, so that reversing it needs a higher officer once it has left the office. */
        public boolean isFinal() {
            return this == APPROVED || this == PARTLY || this == REJECTED || this == CLOSE;
        }
    }

    /** Why its text is not shown. */
    public enum Hidden {
        NO,
        /** It is for named readers. */
        NAMED,
        /** A senior wrote it after the file left the reader, and it is not back yet. */
        LATER,
        /** Its text was lawfully destroyed. */
        DESTROYED
    }

    /** Who wrote it, in which post, under which kind of charge. */
    public record Writer(
            PersonId person, LocalName name, PostId post, LocalName title, LocalName unit, int level, String charge) {}

    public record Addressee(PostId post, LocalName title) {}

    /**
     * Another note of the same file.
     *
     * @param para number of its first paragraph
     */
    public record Other(long id, int no, int para) {}

    /**
     * How, and by whose word, its decision left the office.
     *
     * @param how as whoever recorded it put it: by letter so and so
     */
    public record Communicated(String how, LocalName by, Instant at) {}

    /**
     * What an oral order or a talk waits for.
     *
     * @param from the post that is asked
     * @param agrees none while it is awaited
     */
    public record Confirmation(
            PostId from,
            LocalName title,
            @Nullable Boolean agrees,
            String remark,
            @Nullable LocalName by,
            @Nullable Instant at) {}

    /** @param signer as the certificate says it */
    public record Signature(String signer, Instant at) {}

    /** The numbers of its paragraphs. */
    public List<Integer> paragraphs() {
        return IntStream.range(firstPara, firstPara + paras).boxed().toList();
    }
}
