package org.sanchika.efile.signature;

import java.util.HexFormat;
import java.util.List;
import org.sanchika.signing.CanonicalJson;

/**
 * A note as it is signed, read by any program without ours.
 *
 * @param chain the digest under which it stands in the chain of its file; it covers everything else on record of it
 * @param papers SHA-256 of what was brought with it
 */
record SignedNote(
        String file,
        String computerNo,
        int note,
        int firstParagraph,
        String language,
        String writer,
        String post,
        String office,
        String sentAt,
        String decision,
        String chain,
        List<String> papers,
        String html) {

    /** @param html its text */
    static SignedNote of(NoteSignatureSql.Whole note, String html) {
        return new SignedNote(
                note.number(),
                Long.toString(note.computerNo()),
                note.no(),
                note.firstPara(),
                note.language(),
                note.writer(),
                note.title(),
                note.unit(),
                note.sentAt().toString(),
                note.decision(),
                HexFormat.of().formatHex(note.digest()),
                note.papers(),
                html);
    }

    byte[] canonical() {
        return CanonicalJson.of(this);
    }
}
