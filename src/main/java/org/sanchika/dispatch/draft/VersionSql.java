package org.sanchika.dispatch.draft;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.DraftText;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes versions; nothing changes one. */
@Repository
class VersionSql {
    private final JdbcClient jdbc;
    private final SecondSql seconds;

    VersionSql(JdbcClient jdbc, SecondSql seconds) {
        this.jdbc = jdbc;
        this.seconds = seconds;
    }

    /** @param material a senior changed what is said */
    record Stamped(int no, String remark, boolean material, Instant at) {}

    void insert(DraftId draft, DraftText text, Stamped stamped, Acting by) {
        jdbc.sql("""
                        INSERT INTO dispatch.version (draft_id, no, language, subject, salutation, html, close, reference,
                                                      reply_to, signatory, in_order, sign_by, remark, material, person_id, post_id, at)
                        VALUES (:draft, :no, :language, :subject, :salutation, :html, :close, :reference,
                                :replyTo, :signatory, :inOrder, :signBy, :remark, :material, :person, :post, :at)
                        """)
                .param("draft", draft.value())
                .param("no", stamped.no())
                .param("language", text.language())
                .param("subject", text.subject())
                .param("salutation", text.salutation())
                .param("html", text.html())
                .param("close", text.close())
                .param("reference", text.reference())
                .param("replyTo", text.replyTo(), Types.BIGINT)
                .param(
                        "signatory",
                        text.signatory() == null ? null : text.signatory().value(),
                        Types.BIGINT)
                .param("inOrder", text.signatories().inOrder())
                .param("signBy", text.signatories().by(), Types.DATE)
                .param("remark", stamped.remark())
                .param("material", stamped.material())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("at", stamped.at().atOffset(ZoneOffset.UTC))
                .update();
        if (text.second() != null) {
            seconds.insert(draft, stamped.no(), text.language(), text.second());
        }
        int place = 1;
        for (Addressee one : text.addressees()) {
            addressee(draft, stamped.no(), place++, one);
        }
        int signs = 1;
        for (PostId one : text.signatories().beside()) {
            cosigner(draft, stamped.no(), signs++, one);
        }
        text.details().forEach((detail, value) -> detail(draft, stamped.no(), detail.name(), value));
        int nth = 1;
        for (DraftText.Enclosure one : text.enclosures()) {
            enclosure(draft, stamped.no(), nth++, one);
        }
    }

    private void addressee(DraftId draft, int version, int place, Addressee one) {
        jdbc.sql("""
                        INSERT INTO dispatch.addressee (draft_id, version_no, place, role, name, designation, address, email,
                                                        purpose, post_id)
                        VALUES (:draft, :version, :place, :role, :name, :designation, :address, :email, :purpose, :post)
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .param("place", place)
                .param("role", one.role().name())
                .param("name", one.name())
                .param("designation", one.designation())
                .param("address", one.address())
                .param("email", one.email())
                .param("purpose", one.purpose())
                .param("post", one.post() == null ? null : one.post().value(), Types.BIGINT)
                .update();
    }

    private void cosigner(DraftId draft, int version, int place, PostId one) {
        jdbc.sql("""
                        INSERT INTO dispatch.cosigner (draft_id, version_no, place, post_id)
                        VALUES (:draft, :version, :place, :post)
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .param("place", place)
                .param("post", one.value())
                .update();
    }

    private void detail(DraftId draft, int version, String name, String value) {
        jdbc.sql(
                        "INSERT INTO dispatch.detail (draft_id, version_no, name, value) VALUES (:draft, :version, :name, :value)")
                .param("draft", draft.value())
                .param("version", version)
                .param("name", name)
                .param("value", value)
                .update();
    }

    private void enclosure(DraftId draft, int version, int place, DraftText.Enclosure one) {
        jdbc.sql("""
                        INSERT INTO dispatch.enclosure (draft_id, version_no, place, item_id, title)
                        VALUES (:draft, :version, :place, :item, :title)
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .param("place", place)
                .param("item", one.paper())
                .param("title", one.title())
                .update();
    }
}
