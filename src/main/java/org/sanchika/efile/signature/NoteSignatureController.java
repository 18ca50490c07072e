package org.sanchika.efile.signature;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was signed of a note, and the signature: two files that other programs verify together. */
@RestController
class NoteSignatureController {
    private final NoteSignatureSql sql;
    private final Notes notes;

    NoteSignatureController(NoteSignatureSql sql, Notes notes) {
        this.sql = sql;
        this.notes = notes;
    }

    /** The signature of a note: CMS (CAdES) apart from what it signs. */
    @GetMapping(
            value = {
                "/files/{id:\\d{1,18}}/notes/{no:\\d{1,9}}/signature.p7s",
                "/api/v1/files/{id:\\d{1,18}}/notes/{no:\\d{1,9}}/signature.p7s"
            },
            produces = "application/pkcs7-signature")
    @Requires(Power.READ)
    ResponseEntity<byte[]> signature(@PathVariable long id, @PathVariable int no, Acting by) {
        return file("application/pkcs7-signature", NoteSignatureSql.Kept::signature, id, no, by);
    }

    /** What was signed of a note: canonical JSON (RFC 8785). */
    @GetMapping(
            value = {
                "/files/{id:\\d{1,18}}/notes/{no:\\d{1,9}}/signed.json",
                "/api/v1/files/{id:\\d{1,18}}/notes/{no:\\d{1,9}}/signed.json"
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Power.READ)
    ResponseEntity<byte[]> signed(@PathVariable long id, @PathVariable int no, Acting by) {
        return file(MediaType.APPLICATION_JSON_VALUE, NoteSignatureSql.Kept::content, id, no, by);
    }

    /** For whoever may read the note. */
    private ResponseEntity<byte[]> file(
            String type, Function<NoteSignatureSql.Kept, byte @Nullable []> part, long id, int no, Acting by) {
        List<Note> found = notes.sheet(new MatterId(id), by, no + 1, 1);
        byte[] content = found.stream()
                .filter(note -> note.no() == no && note.hidden() == Note.Hidden.NO)
                .flatMap(note -> sql.kept(note.id()).stream())
                .map(part)
                .findFirst()
                .orElseThrow(() -> new Gone("signature of note " + no + " of file " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(content);
    }
}
