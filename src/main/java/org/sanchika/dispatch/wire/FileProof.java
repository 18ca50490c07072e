package org.sanchika.dispatch.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.Transcripts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a file that came is what its sender’s ledger says: the chain row by row, and each note in it to the letter. */
public final class FileProof {
    private static final HexFormat HEX = HexFormat.of();
    private static final String START = "0".repeat(64);

    private FileProof() {}

    /** @param documents SHA-256 of what is in the package, in hex */
    public static boolean holds(FileDescription file, Set<String> documents, JsonMapper json) {
        try {
            Map<String, String> record = new HashMap<>();
            String head = START;
            int seq = 0;
            for (Proofs.Link link : file.chain()) {
                seq++;
                if (link.seq() != seq
                        || !link.prevHash().equals(head)
                        || !link.hash().equals(hash(link))) {
                    return false;
                }
                head = link.hash();
                JsonNode fields = json.readTree(link.canonical());
                if (fields.path("kind").asString("").equals("RECORDED")) {
                    record.put(fields.path("code").asString(""), link.bodyDigest());
                }
            }
            return seq > 0 && file.notes().stream().allMatch(note -> holds(note, record, documents, json));
        } catch (JacksonException | IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private static String hash(Proofs.Link link) {
        byte[] version = ByteBuffer.allocate(2).putShort((short) link.version()).array();
        return HEX.formatHex(Digests.sha256(
                HEX.parseHex(link.prevHash()),
                version,
                link.canonical().getBytes(StandardCharsets.UTF_8),
                HEX.parseHex(link.bodyDigest())));
    }

    private static boolean holds(
            FileDescription.Noted note, Map<String, String> record, Set<String> documents, JsonMapper json) {
        JsonNode fields = json.readTree(note.fields());
        byte[] digest = Digests.sha256(note.fields().getBytes(StandardCharsets.UTF_8), HEX.parseHex(note.textDigest()));
        return HEX.formatHex(digest)
                        .equals(record.get("NOTE:" + fields.path("note").asString("")))
                && fields.path("no").asInt(0) == note.no()
                && fields.path("firstPara").asInt(0) == note.firstPara()
                && fields.path("paras").asInt(0) == note.paras()
                && Instant.parse(fields.path("at").asString(""))
                        .equals(note.at().toInstant())
                && text(note, fields)
                && documents.containsAll(note.papers())
                && signed(note, HEX.formatHex(digest), json);
    }

    private static boolean text(FileDescription.Noted note, JsonNode fields) {
        if (note.salt().isEmpty()) {
            return note.html().isEmpty() && note.papers().isEmpty();
        }
        byte[] said = Digests.ofText(HEX.parseHex(note.salt()), Transcripts.body(note.html(), note.papers()));
        return Arrays.equals(said, HEX.parseHex(note.textDigest()))
                && fields.path("decision").asString("").equals(note.decision());
    }

    /** What was signed is this note, as it stands in the chain; the signature itself is verified by whoever knows roots. */
    private static boolean signed(FileDescription.Noted note, String digest, JsonMapper json) {
        if (note.signature().isEmpty()) {
            return true;
        }
        JsonNode signed = json.readTree(note.signed());
        return signed.path("chain").asString("").equals(digest)
                && signed.path("html").asString("").equals(note.html());
    }
}
