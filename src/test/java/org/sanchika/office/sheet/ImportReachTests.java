package org.sanchika.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.office.sheet.SheetReader.Upload;

/** Who may enter what, and what becomes of holders, fonts and long sheets. */
@SanchikaTest
class ImportReachTests extends ImportFixture {
    @Test
    void findsTwoHoldersOfAPost() {
        Report report = enter(
                csv("posts", "code,unit,titleHi,level,roles", mark + "P," + own + ",पद,1,OFFICIAL"),
                csv("people", "code,nameHi", mark + "M,राम", mark + "N,श्याम"),
                csv(
                        "charges",
                        "person,post,kind,from,until",
                        mark + "M," + mark + "P,नियमित,२०२६-०४-०१,",
                        mark + "N," + mark + "P,নিয়মিত,০১/০৬/২০২৬,"));

        assertThat(report.errors()).singleElement().satisfies(one -> {
            assertThat(one.row()).isEqualTo(3);
            assertThat(one.column()).isEqualTo("B");
            assertThat(one.wrong()).contains(mark + "M", "2");
        });
    }

    @Test
    void relievesThePresentHolderAndSaysSo() {
        String post = jdbc.sql("SELECT code FROM office.post WHERE id = :id")
                .param("id", place.clerk().post().value())
                .query(String.class)
                .single();
        Upload[] sheets = {
            csv("people", "code,nameHi", mark + "M,राम"),
            csv("charges", "person,post,kind,from,until", mark + "M," + post + ",नियमित,01.06.2026,")
        };

        Report report = enter(sheets);

        assertThat(report.errors()).isEmpty();
        assertThat(report.notes()).singleElement().asString().contains("31-05-2026");
        assertThat(enter(sheets).changesNothing()).isTrue();
    }

    @Test
    void mendsNothingOutsideOnesOwnUnit() {
        Collectorate other = office.collectorate();
        Report report = enter(
                csv(
                        "units",
                        "code,kind,parent,nameHi",
                        mark + "A,अनुभाग," + code(other.district()) + ",क",
                        code(other.section()) + ",,,नया नाम",
                        mark + "T,राज्य,,शीर्ष"),
                csv(
                        "posts",
                        "code,unit,titleHi,level,roles",
                        mark + "P," + code(other.section()) + ",पद,1,OFFICIAL",
                        mark + "Q," + own + ",पद,1,INSTALLATION_ADMIN"),
                csv("heads", "unit,grade,code,nameHi", ",मूल,99,सबका", code(other.section()) + ",मूल,98,पराया"));

        assertThat(report.errors())
                .extracting(one -> one.sheet().replace(".csv", "") + one.row() + one.column())
                .containsExactlyInAnyOrder("units2C", "units3A", "units4C", "posts2B", "posts3E", "heads2A", "heads3A");
    }

    @Test
    void convertsLegacyTextOfAWholeColumn() {
        Report report = enter(csv(
                "posts",
                "code,unit,titleHi,level,roles",
                mark + "P," + own + ",dk;kZy; v/kh{kd,1,OFFICIAL",
                mark + "Q," + own + ",ftyk inkf/kdkjh,1,OFFICIAL"));

        assertThat(report.errors()).isEmpty();
        assertThat(jdbc.sql("SELECT title_hi FROM office.post WHERE code LIKE :mark ORDER BY code")
                        .param("mark", mark + "%")
                        .query(String.class)
                        .list())
                .containsExactly("कार्यालय अधीक्षक", "जिला पदाधिकारी");
        assertThat(report.notes()).singleElement().asString().contains("कार्यालय अधीक्षक");
    }

    @Test
    void neutralisesFormulasInTheReport() throws Exception {
        Report report = look(csv("people", "code,nameHi,mobile", mark + "M,राम,=1+1"));

        String csv = new String(Templates.errors(report, words).getBody(), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1").startsWith("\uFEFF");
    }

    @Test
    void entersManyPeopleAtOnce() {
        List<String> people = new ArrayList<>(List.of("code,nameHi,mobile"));
        List<String> posts = new ArrayList<>(List.of("code,unit,titleHi,level,roles"));
        List<String> charges = new ArrayList<>(List.of("person,post,kind,from"));
        for (int n = 0; n < 500; n++) {
            people.add(mark + n + ",कर्मी " + n + ",9876543210");
            posts.add(mark + n + "," + own + ",पद " + n + ",1,OFFICIAL");
            charges.add(mark + n + "," + mark + n + ",नियमित,01.04.2026");
        }
        Instant before = java.time.Clock.systemUTC().instant();

        Report report = enter(csv("people", people), csv("posts", posts), csv("charges", charges));

        assertThat(report.errors()).isEmpty();
        assertThat(Duration.between(before, java.time.Clock.systemUTC().instant()))
                .isLessThan(Duration.ofSeconds(60));
        assertThat(look(csv("people", people), csv("posts", posts), csv("charges", charges))
                        .unchanged())
                .isEqualTo(1500);
    }
}
