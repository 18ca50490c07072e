package org.sanchika.efile.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Transcripts;
import org.sanchika.office.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class Transcriber implements Transcripts {
    private static final HexFormat HEX = HexFormat.of();
    private static final int AT_ONCE = 200;

    private final Notes notes;
    private final NoteSql sql;
    private final JdbcClient jdbc;

    Transcriber(Notes notes, NoteSql sql, JdbcClient jdbc) {
        this.notes = notes;
        this.sql = sql;
        this.jdbc = jdbc;
    }

    @Override
    public List<Proved> of(MatterId file, Acting reader) {
        List<Proved> all = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        List<Note> some;
        do {
            some = notes.sheet(file, reader, before, AT_ONCE);
            all.addAll(0, some.stream().map(note -> proved(file, note)).toList());
            before = some.isEmpty() ? 0 : some.getFirst().no();
        } while (some.size() == AT_ONCE);
        return all;
    }

    private Proved proved(MatterId file, Note note) {
        NoteSql.Kept kept = sql.kept(file, note.id()).orElseThrow();
        boolean shown = note.hidden() == Note.Hidden.NO && kept.salt() != null;
        return new Proved(
                note,
                new String(Digests.canonical(kept.note().fields()), StandardCharsets.UTF_8),
                HEX.formatHex(kept.textDigest()),
                shown ? HEX.formatHex(kept.salt()) : "",
                shown ? kept.papers() : List.of(),
                shown ? signed(note.id()) : null);
    }

    private @Nullable Signed signed(long note) {
        return jdbc.sql("""
                        SELECT s.signature, c.content
                          FROM efile.note_signature s JOIN efile.note_signed c ON c.note_id = s.note_id
                         WHERE s.note_id = :note
                        """)
                .param("note", note)
                .query((row, n) -> new Signed(
                        row.getBytes("signature"), new String(row.getBytes("content"), StandardCharsets.UTF_8)))
                .optional()
                .orElse(null);
    }
}
