package org.sanchika.office.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHeads;
import org.sanchika.office.UnitId;
import org.sanchika.office.sheet.SheetReader.Upload;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Role;
import org.sanchika.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district whose administrator uploads sheets. */
abstract class ImportFixture {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Imports imports;

    @Autowired
    SheetReader reader;

    @Autowired
    FileHeads heads;

    @Autowired
    OfficeFixtures office;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    Collectorate place;
    Presence admin;
    Presence chief;
    Words words;
    String mark;
    String own;

    @BeforeEach
    void makeADistrict() {
        place = office.collectorate();
        Acting officer = office.official(place.district(), "प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
        admin = office.presence(officer);
        chief = office.presence(office.official(place.district(), "मुख्य", 1, null, false, Role.INSTALLATION_ADMIN));
        words = pages.words(Language.HI);
        mark = "T" + COUNT.incrementAndGet() + "-";
        own = code(place.district());
    }

    Report enter(Upload... uploads) {
        try {
            return imports.enter(reader.read(List.of(uploads)), admin, words);
        } catch (Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    Report look(Upload... uploads) {
        try {
            return imports.look(reader.read(List.of(uploads)), admin, words);
        } catch (Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Upload csv(String name, String... lines) {
        return csv(name, List.of(lines));
    }

    static Upload csv(String name, List<String> lines) {
        return new Upload(name + ".csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    String code(UnitId unit) {
        return jdbc.sql("SELECT code FROM office.unit WHERE id = :id")
                .param("id", unit.value())
                .query(String.class)
                .single();
    }

    int acts() {
        return jdbc.sql("SELECT count(*) FROM audit.act").query(Integer.class).single();
    }
}
