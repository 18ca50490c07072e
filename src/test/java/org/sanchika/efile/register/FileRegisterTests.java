package org.sanchika.efile.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The file register, and choosing among files. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class FileRegisterTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.opened(office.clerk(), "=HYPERLINK विषय \"उद्धरण\"");
    }

    @Test
    void listsWhatWasOpenedInTheDaysAsked() {
        assertThat(get("/files?from=01-07-2026&to=०२-०७-२०२६", office.clerk()))
                .hasStatus(200)
                .bodyText()
                .contains("HYPERLINK विषय");
        assertThat(get("/files?from=2026-07-02", office.clerk())).bodyText().doesNotContain("HYPERLINK विषय");
        assertThat(get("/files?state=CLOSED", office.clerk())).bodyText().doesNotContain("HYPERLINK विषय");
    }

    @Test
    void saysBesideTheFieldThatDaysAreAmiss() {
        assertThat(get("/files?from=2026-07-10&to=2026-07-01", office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"to-wrong\"", "पहले दिन से पूर्व");
        assertThat(get("/files?from=kal", office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"from-wrong\"", "value=\"kal\"");
        assertThat(get("/api/v1/files?from=2026-07-10&to=2026-07-01", office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("to");
    }

    @Test
    void goesIntoASpreadsheetAsText() {
        MvcTestResult answer = get("/files/register.csv", office.clerk());

        assertThat(answer).hasStatus(200);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("\"'=HYPERLINK विषय \"\"उद्धरण\"\"\"");
    }

    @Test
    void goesIntoAWorkbookWithDaysAndNumbersAsSuch() throws IOException {
        MvcTestResult answer = get("/files/register.xlsx", office.clerk());

        assertThat(answer).hasStatus(200);
        byte[] content = answer.getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getLast().getCellAsDate(2).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.ofInstant(TestClock.START, Words.ZONE));
            assertThat(rows.getLast().getCellText(3)).isEqualTo("=HYPERLINK विषय \"उद्धरण\"");
            assertThat(rows.getLast().getCell(3).getType()).isEqualTo(CellType.STRING);
        }
        assertThat(get("/files/register.xlsx?from=31-02-2026", office.clerk())).hasStatus(422);
    }

    @Test
    void pagesByCallsAndFindsByWords() {
        made.opened(office.clerk(), "दूसरी संचिका");

        MvcTestResult first = get("/api/v1/files?limit=1", office.clerk());
        assertThat(first).bodyJson().extractingPath("items[0].subject").isEqualTo("दूसरी संचिका");
        assertThat(first).bodyJson().extractingPath("next").isNotNull();
        assertThat(get("/api/v1/files?q=hyperlink", office.clerk()))
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(Long.toString(file.value()));
    }

    @Test
    void suggestsFilesForALetterAndTakesThePickedOne() {
        MatterId letter = letters.scanned(office.clerk(), "पत्र");
        String path = "/receipts/" + letter.value() + "/file";

        assertThat(get("/files/suggest?q=hyper", office.clerk()))
                .bodyJson()
                .extractingPath("[0].detail")
                .asString()
                .contains("HYPERLINK");
        assertThat(get("/files/suggest?q=hyper", offices.collectorate().clerk()))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(0);
        assertThat(web.post()
                        .uri(path)
                        .with(offices.by(office.clerk()))
                        .param("number", "hyper")
                        .param("find", "1"))
                .hasStatus(200)
                .bodyText()
                .contains("HYPERLINK विषय", "value=\"hyper\"");
        assertThat(web.post().uri(path).with(offices.by(office.clerk())).param("number", "hyper"))
                .hasStatus(422)
                .bodyText()
                .contains("put-in-wrong", "क्या इनमें से कोई है");
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }
}
