package org.sanchika.journey;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sanchika.custody.Priority;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.dispatch.wire.OtherInstallation;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that came to the example office from another installation. */
final class ExampleVisitor {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-07-01T11:00:00+05:30");

    private ExampleVisitor() {}

    static long came(long peer, ExampleOffice.People people, JdbcClient jdbc) {
        boolean bengali = people.language() == Language.BN;
        String subject = bengali ? "খাল সংস্কারের প্রতিবেদন" : "पुलिया की मरम्मत का प्रतिवेदन";
        String office = bengali ? "ব্লক উন্নয়ন আধিকারিক" : "प्रखंड विकास पदाधिकारी";
        LocalName name = LocalName.of(people.language(), office);
        var file = new FileDescription(
                FileDescription.FORMAT,
                UUID.randomUUID(),
                "there",
                "here",
                "GEN",
                UUID.randomUUID(),
                new FileDescription.Cover(
                        "12/2026",
                        "41",
                        subject,
                        "",
                        bengali ? "bn" : "hi",
                        false,
                        Priority.ORDINARY,
                        LocalDate.of(2026, 6, 1),
                        ""),
                subject,
                new Arrival.Sender(office, office, office),
                AT,
                List.of(new FileDescription.Noted(
                        1,
                        1,
                        1,
                        "hi",
                        "RECOMMENDED",
                        name,
                        name,
                        name,
                        AT,
                        "<p>" + subject + "</p>",
                        "",
                        "",
                        "",
                        List.of(),
                        "",
                        "",
                        "")),
                List.of(new FileDescription.Letter(1, "RECEIPT", "7/2026", subject, office, 1, 3, -1)),
                List.of(new FileDescription.Stay(name, name, name, AT, null, 4, "")),
                List.of(),
                List.of());
        return jdbc.sql("""
                        INSERT INTO dispatch.visitor (peer_id, package, shared, desk_id, unit_id, number, subject, confidential,
                                                      description, office, reason, at)
                        SELECT :peer, :package, :shared, id, unit_id, '12/2026', :subject, false, :description, :office, :subject,
                               timestamptz '2026-07-01'
                          FROM office.post WHERE id = :desk RETURNING id
                        """)
                .param("peer", peer)
                .param("package", file.id())
                .param("shared", file.shared())
                .param("subject", subject)
                .param("office", office)
                .param("description", OtherInstallation.JSON.writeValueAsString(file))
                .param("desk", people.head().post().value())
                .query(Long.class)
                .single();
    }
}
