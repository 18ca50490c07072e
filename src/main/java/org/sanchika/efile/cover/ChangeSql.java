package org.sanchika.efile.cover;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.CoverChange;
import org.sanchika.efile.CoverPage;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a cover said before it was corrected. */
@Repository
class ChangeSql {
    private static final TypeReference<Map<String, List<String>>> CHANGES = new TypeReference<>() {};
    private static final List<String> FIELDS = List.of(
            "subject",
            "category",
            "priority",
            "language",
            "grade",
            "earlierRef",
            "laterRef",
            "remarks",
            "place",
            "nature",
            "exceptionReason",
            "exceptionBy",
            "exceptionUntil",
            "paperNotes",
            "paperPages");
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(MatterId file, Map<String, CoverChange.Change> changes, Instant at, Acting by) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        changes.forEach((field, change) -> pairs.put(field, List.of(change.from(), change.to())));
        jdbc.sql("""
                        INSERT INTO efile.cover_change (file_id, at, person_id, post_id, changes)
                        VALUES (:file, :at, :person, :post, cast(:changes AS jsonb))
                        """)
                .param("file", file.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("changes", json.writeValueAsString(pairs))
                .update();
    }

    List<CoverChange> of(MatterId file) {
        return jdbc.sql("""
                        SELECT c.at, c.changes, p.name_en, p.name_hi, p.name_bn, o.title_en, o.title_hi, o.title_bn
                          FROM efile.cover_change c
                          JOIN office.person p ON p.id = c.person_id
                          JOIN office.post o ON o.id = c.post_id
                         WHERE c.file_id = :file ORDER BY c.at DESC, c.id DESC LIMIT :shown
                        """)
                .param("file", file.value())
                .param("shown", SHOWN)
                .query((row, n) -> new CoverChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        LocalName.of(row, "name"),
                        LocalName.of(row, "title"),
                        inOrder(json.readValue(row.getString("changes"), CHANGES))))
                .list();
    }

    /** PostgreSQL keeps the fields of an object in an order of its own. */
    private static Map<String, CoverChange.Change> inOrder(Map<String, List<String>> pairs) {
        Map<String, CoverChange.Change> changes = new LinkedHashMap<>();
        for (String field : FIELDS) {
            List<String> pair = pairs.get(field);
            if (pair != null) {
                changes.put(field, new CoverChange.Change(pair.getFirst(), pair.getLast()));
            }
        }
        return changes;
    }

    /** Both as they are kept. */
    static Map<String, CoverChange.Change> changes(CoverPage before, CoverPage after) {
        Map<String, CoverChange.Change> changes = new LinkedHashMap<>();
        compare("subject", before.subject(), after.subject(), changes);
        compare("category", before.category(), after.category(), changes);
        compare("language", before.language(), after.language(), changes);
        compare("grade", before.grade().name(), after.grade().name(), changes);
        compare("earlierRef", before.earlierRef(), after.earlierRef(), changes);
        compare("laterRef", before.laterRef(), after.laterRef(), changes);
        compare("remarks", before.remarks(), after.remarks(), changes);
        compare("place", before.place(), after.place(), changes);
        return changes;
    }

    private static void compare(String field, String before, String after, Map<String, CoverChange.Change> changes) {
        if (!before.equals(after)) {
            changes.put(field, new CoverChange.Change(before, after));
        }
    }
}
