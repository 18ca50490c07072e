package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two files that went about in June and July, and those who ask for figures of them. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
abstract class ReportHistory {
    @Autowired
    MockMvcTester web;

    @Autowired
    Reports reports;

    @Autowired
    Reporting reporting;

    @Autowired
    FileFixtures files;

    @Autowired
    Receipts receipts;

    @Autowired
    Custody custody;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    OfficeRegister accounts;

    @Autowired
    Dictionary dictionary;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId first;
    MatterId second;

    /**
     * Clerk opens two files on 1 June at 10:00. The first goes to the head on 1 June at 12:00 with a note, comes back
     * without one at 12:30, goes again on 2 July at 10:00. The second is put aside on 3 June.
     */
    @BeforeEach
    void setUp() {
        office = offices.collectorate();
        at("2026-06-01T10:00");
        first = files.opened(office.clerk(), "वेतन निर्धारण");
        second = files.opened(office.clerk(), "भवन मरम्मत");
        at("2026-06-01T12:00");
        files.noted(first, "<p>ठीक है</p>", office.clerk(), office.head());
        at("2026-06-01T12:30");
        sent(first, office.head(), office.clerk());
        at("2026-06-03T10:00");
        assertThat(custody.park(second, "निधि की प्रतीक्षा", LocalDate.of(2026, 9, 1), office.clerk()))
                .isInstanceOf(Outcome.Done.class);
        at("2026-07-02T10:00");
        sent(first, office.clerk(), office.head());
        at("2026-07-10T10:00");
    }

    void sent(MatterId matter, Acting from, Acting to) {
        assertThat(files.sent(matter, from, to)).isInstanceOf(Outcome.Done.class);
    }

    void at(String time) {
        clock.set(Instant.from(LocalDateTime.parse(time).atZone(Words.ZONE)));
    }
}
