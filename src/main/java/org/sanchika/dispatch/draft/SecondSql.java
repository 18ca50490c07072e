package org.sanchika.dispatch.draft;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.DraftText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What versions say in a second language. */
@Repository
class SecondSql {
    private final JdbcClient jdbc;

    SecondSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DraftId draft, int version, String first, DraftText.Second second) {
        jdbc.sql("""
                        INSERT INTO dispatch.second_text (draft_id, version_no, first, language, subject, salutation, html,
                                                          close, reference)
                        VALUES (:draft, :version, :first, :language, :subject, :salutation, :html, :close, :reference)
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .param("first", first)
                .param("language", second.language())
                .param("subject", second.subject())
                .param("salutation", second.salutation())
                .param("html", second.html())
                .param("close", second.close())
                .param("reference", second.reference())
                .update();
        second.details()
                .forEach((detail, value) -> jdbc.sql("""
                        INSERT INTO dispatch.second_detail (draft_id, version_no, name, value)
                        VALUES (:draft, :version, :name, :value)
                        """)
                        .param("draft", draft.value())
                        .param("version", version)
                        .param("name", detail.name())
                        .param("value", value)
                        .update());
    }

    DraftText.@Nullable Second find(DraftId draft, int version) {
        return jdbc.sql("SELECT * FROM dispatch.second_text WHERE draft_id = :draft AND version_no = :version")
                .param("draft", draft.value())
                .param("version", version)
                .query((row, n) -> new DraftText.Second(
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("salutation"),
                        row.getString("html"),
                        row.getString("close"),
                        row.getString("reference"),
                        details(draft, version)))
                .optional()
                .orElse(null);
    }

    private Map<Detail, String> details(DraftId draft, int version) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        jdbc.sql("SELECT name, value FROM dispatch.second_detail WHERE draft_id = :draft AND version_no = :version")
                .param("draft", draft.value())
                .param("version", version)
                .query((row, n) -> details.put(Detail.valueOf(row.getString("name")), row.getString("value")))
                .list();
        return details;
    }
}
