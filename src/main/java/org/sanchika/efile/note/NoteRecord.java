package org.sanchika.efile.note;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;

/**
 * The fixed fields of a note on record, which its digest covers together with the digest of its text.
 *
 * @param readers the persons for whom alone it is, in rising order; empty for everybody
 * @param version of this form; older ones verify for ever
 */
record NoteRecord(
        long id,
        long file,
        int no,
        String kind,
        int firstPara,
        int paras,
        int firstPage,
        int lastPage,
        int lastLine,
        String language,
        long person,
        long post,
        long charge,
        long typedBy,
        @Nullable Long to,
        Instant at,
        int seq,
        String decision,
        @Nullable Long reverses,
        @Nullable Integer corrects,
        @Nullable Long confirm,
        List<Long> readers,
        short version) {
    static final short VERSION = 1;

    static final String CODE = "NOTE:";

    /** Under which it stands in the chain of the file. */
    String code() {
        return CODE + id;
    }

    /** As they enter the digest. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("note", Long.toString(id));
        fields.put("file", Long.toString(file));
        fields.put("no", no);
        fields.put("kind", kind);
        fields.put("firstPara", firstPara);
        fields.put("paras", paras);
        fields.put("firstPage", firstPage);
        fields.put("lastPage", lastPage);
        fields.put("lastLine", lastLine);
        fields.put("language", language);
        fields.put("person", Long.toString(person));
        fields.put("post", Long.toString(post));
        fields.put("charge", Long.toString(charge));
        fields.put("typedBy", Long.toString(typedBy));
        fields.put("to", text(to));
        fields.put("at", at.toString());
        fields.put("seq", seq);
        fields.put("decision", decision);
        fields.put("reverses", text(reverses));
        fields.put("corrects", corrects);
        fields.put("confirm", text(confirm));
        fields.put("readers", readers.stream().map(Object::toString).toList());
        fields.put("version", (int) version);
        return fields;
    }

    byte[] digest(byte[] textDigest) {
        return Digests.of(fields(), textDigest);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
