package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** That history on a map of invented areas: the file with the head of a section has been over its limit since 9 July. */
class MapTests extends ReportHistory {
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void drawTheSections() {
        area(office.section(), 900_001);
        area(office.otherSection(), 900_002);
    }

    @Test
    void coloursWhatIsOverItsLimitAndWhatIsEmpty() {
        assertThat(map("", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<path class=\"s4\"",
                        "<path class=\"s-1\"",
                        "href=\"/where?unit=" + office.section().value() + "&by=unit\"",
                        "स्थापना शाखा: 1 लंबित, 1 समय-सीमा से अधिक",
                        "राजस्व शाखा: 0 लंबित, 0 समय-सीमा से अधिक")
                .doesNotContain("मानचित्र के बाहर");
        assertThat(map("?shade=MEDIAN", office.collector()))
                .bodyText()
                .contains("<path class=\"s1\"")
                .doesNotContain("<path class=\"s4\"");
    }

    /** What lies below an area lies in it, whether that has a boundary or not; what lies above lies outside. */
    @Test
    void countsEachMatterOnceWhereverItLies() {
        UnitId below = offices.unit(office.section(), "SECTION", "उपशाखा");
        area(below, 900_003);
        Acting there = offices.official(below, "लिपिक", 1, office.head().post(), false, Role.OFFICIAL);
        files.opened(there, "तीसरी");
        MatterId fourth = files.opened(office.clerk(), "चौथी");
        sent(fourth, office.clerk(), office.head());
        sent(fourth, office.head(), office.collector());

        assertThat(map("", office.collector()))
                .bodyText()
                .contains("स्थापना शाखा: 2 लंबित, 1 समय-सीमा से अधिक", "<path class=\"s3\"", "मानचित्र के बाहर")
                .doesNotContain("उपशाखा");
        assertThat(map("?unit=" + office.section().value(), office.collector()))
                .bodyText()
                .contains("उपशाखा: 1 लंबित, 0 समय-सीमा से अधिक", "मानचित्र के बाहर");
    }

    @Test
    void isOnlyOfTheReadersOwnOffices() {
        assertThat(map("", office.head())).hasStatusOk().bodyText().contains("इस कार्यालय के नीचे कोई सीमा दर्ज नहीं");
        assertThat(map("?unit=" + office.otherSection().value(), office.head())).hasStatus(404);
        assertThat(map("", office.clerk())).hasStatus(403);
        assertThat(web.get().uri("/reports").with(offices.by(office.collector())))
                .bodyText()
                .contains("href=\"/map\"");
    }

    private MvcTestResult map(String query, Acting reader) {
        return web.get().uri("/map" + query).with(offices.by(reader)).exchange();
    }

    private void area(UnitId unit, int lgd) {
        jdbc.sql("UPDATE office.unit SET kind = 'BLOCK', lgd_code = :lgd WHERE id = :unit")
                .param("lgd", lgd)
                .param("unit", unit.value())
                .update();
    }
}
