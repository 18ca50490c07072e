package org.sanchika.dispatch.approval;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApprovalSql {
    private final JdbcClient jdbc;

    ApprovalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody writes or approves it before the transaction ends. */
    void lock(DraftId draft) {
        jdbc.sql("SELECT id FROM dispatch.draft WHERE id = :draft FOR UPDATE")
                .param("draft", draft.value())
                .query(Long.class)
                .optional();
    }

    /** What the letters refer to that it lies on, or that its newest version answers. */
    List<String> references(DraftId draft) {
        return jdbc.sql("""
                        SELECT m.reference
                          FROM dispatch.draft d
                          JOIN dispatch.version v ON v.draft_id = d.id AND v.no = d.version
                          LEFT JOIN efile.item i ON i.id = v.reply_to
                          JOIN custody.matter m ON m.id IN (d.receipt_id, i.receipt_id)
                         WHERE d.id = :draft AND m.reference <> 'NONE'
                        """)
                .param("draft", draft.value())
                .query((row, n) -> row.getString("reference"))
                .list();
    }

    void insert(DraftId draft, int version, Approvals.Kind kind, String reason, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO dispatch.act (draft_id, version_no, kind, reason, person_id, post_id, charge_id, at)
                        VALUES (:draft, :version, :kind, :reason, :person, :post, :charge, :at)
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void state(DraftId draft, Draft.State state) {
        jdbc.sql("UPDATE dispatch.draft SET state = :state WHERE id = :draft")
                .param("state", state.name())
                .param("draft", draft.value())
                .update();
    }

    List<Approvals.Deed> deeds(DraftId draft) {
        return jdbc.sql("""
                        SELECT a.kind, a.version_no, a.reason, a.at, p.name_en, p.name_hi, p.name_bn,
                               o.title_en, o.title_hi, o.title_bn
                          FROM dispatch.act a
                          JOIN office.person p ON p.id = a.person_id
                          JOIN office.post o ON o.id = a.post_id
                         WHERE a.draft_id = :draft ORDER BY a.id DESC
                        """)
                .param("draft", draft.value())
                .query((row, n) -> new Approvals.Deed(
                        Approvals.Kind.valueOf(row.getString("kind")),
                        row.getInt("version_no"),
                        row.getString("reason"),
                        LocalName.of(row, "name"),
                        LocalName.of(row, "title"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many drafts of a file or letter wait for approval. */
    int waiting(MatterId matter) {
        return jdbc.sql("SELECT count(*) FROM dispatch.draft WHERE matter_id = :matter AND state = 'DRAFT'")
                .param("matter", matter.value())
                .query(Integer.class)
                .single();
    }
}
