package org.sanchika.efile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;

/** The notes on record together with what proves them to somebody who has neither our database nor our trust. */
public interface Transcripts {

    /** All that {@code reader} may know of, oldest first; empty when he may not know of the file. */
    List<Proved> of(MatterId file, Acting reader);

    /**
     * A note with its proof: {@code SHA-256(fields ‖ textDigest)} stands in the chain of the file under {@code NOTE:id}, and
     * {@code textDigest = SHA-256(salt ‖ text and names of papers)}.
     *
     * @param fields canonical JSON (RFC 8785)
     * @param textDigest in hex
     * @param salt in hex; empty when the text is hidden from the reader or destroyed
     * @param papers SHA-256 of its appendices, in hex
     */
    record Proved(
            Note note,
            String fields,
            String textDigest,
            String salt,
            List<String> papers,
            @Nullable Signed signed) {}

    /** @param content what was signed, canonical JSON */
    record Signed(byte[] signature, String content) {}

    /** What the digest of a note’s text covers. */
    static String body(String html, List<String> papers) {
        return papers.isEmpty() ? html : html + "\n" + String.join("\n", papers);
    }
}
