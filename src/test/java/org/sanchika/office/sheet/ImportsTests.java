package org.sanchika.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.office.FileHead;
import org.sanchika.office.UnitId;
import org.sanchika.office.sheet.SheetReader.Upload;

@SanchikaTest
class ImportsTests extends ImportFixture {
    @Test
    void entersWhatRefersToOneAnotherInAnyOrder() {
        Report report = enter(whole());

        assertThat(report.errors()).isEmpty();
        assertThat(report.done()).isTrue();
        assertThat(report.sheets()).extracting(Report.Count::added).containsExactly(2, 2, 2, 2, 2);
        assertThat(jdbc.sql("""
                        SELECT u.name_hi || ' ' || s.code || ' ' || n.name_hi || ' ' || c.from_on
                          FROM office.post p JOIN office.unit u ON u.id = p.unit_id JOIN office.post s ON s.id = p.reports_to
                          JOIN office.charge c ON c.post_id = p.id JOIN office.person n ON n.id = c.person_id
                         WHERE p.code = :code
                        """).param("code", mark + "P2").query(String.class).single())
                .isEqualTo("नज़ारत उपशाखा " + mark + "P1 मोहन राम 2026-04-01");
        UnitId unit = new UnitId(jdbc.sql("SELECT id FROM office.unit WHERE code = :code")
                .param("code", mark + "U2")
                .query(Long.class)
                .single());
        FileHead basic = heads.children(null, unit).stream()
                .filter(head -> head.code().equals(mark + "11"))
                .findFirst()
                .orElseThrow();
        assertThat(heads.children(basic.id(), unit)).extracting(FileHead::code).containsExactly("03");
    }

    @Test
    void changesNothingTheSecondTime() {
        enter(whole());
        int acts = acts();

        Report again = enter(whole());

        assertThat(again.errors()).isEmpty();
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(10);
        assertThat(acts()).isEqualTo(acts + 1);
    }

    @Test
    void changesOneCellAndNothingElse() {
        enter(whole());

        Report report = enter(csv("units", "इकाई कोड,इकाई का प्रकार,नाम हिंदी में", mark + "U2,,नज़ारत कोषांग"));

        assertThat(report.changes()).hasSize(1).first().satisfies(one -> {
            assertThat(one.before()).isEqualTo("नज़ारत उपशाखा");
            assertThat(one.after()).isEqualTo("नज़ारत कोषांग");
        });
        assertThat(jdbc.sql("SELECT kind || name_hi || name_en FROM office.unit WHERE code = :code")
                        .param("code", mark + "U2")
                        .query(String.class)
                        .single())
                .isEqualTo("CELLनज़ारत कोषांगNazarat cell");
    }

    @Test
    void findsEveryBadCellInOnePassAndLoadsNothing() {
        Report report = enter(
                csv(
                        "units",
                        "code,kind,parent,nameHi",
                        mark + "A,अनुभाग," + mark + "B,क",
                        mark + "B,अनुभाग," + mark + "A,ख",
                        mark + "C,किला," + own + ",ग",
                        mark + "D,अनुभाग,nowhere,घ",
                        mark + "D,अनुभाग," + own + ",ङ",
                        mark + "E,अनुभाग," + own + ","),
                csv(
                        "posts",
                        "code,unit,titleHi,level,reportsTo,heads,queue,roles",
                        mark + "P," + own + ",पद,99," + mark + "Q,हाँ,,राजा",
                        mark + "Q,nowhere,पद,1,nobody,,,OFFICIAL"),
                csv("people", "code,nameHi,mobile,email", mark + "M,राम,123,x@y"),
                csv(
                        "charges",
                        "person,post,kind,from,until",
                        mark + "M," + mark + "P,नियमित,31.02.2026,",
                        "nobody," + mark + "P,सम्राट,01.04.2026,"),
                csv(
                        "heads",
                        "unit,grade,parent,code,nameHi",
                        own + ",मूल,," + mark + "1,मूल",
                        own + ",द्वितीयक," + mark + "1,2,गलत",
                        own + ",प्राथमिक,,3,बिना",
                        own + ",प्राथमिक,zz,4,बिना"));

        assertThat(report.done()).isFalse();
        assertThat(report.errors())
                .extracting(one -> one.sheet().replace(".csv", "") + one.row() + one.column())
                .contains(
                        "units2C",
                        "units3C",
                        "units4B",
                        "units5C",
                        "units6A",
                        "units7D",
                        "posts2D",
                        "posts2H",
                        "posts3B",
                        "people2C",
                        "people2D",
                        "charges2D",
                        "charges3A",
                        "charges3C",
                        "heads3B",
                        "heads4C",
                        "heads5C");
        assertThat(report.errors())
                .allSatisfy(one -> assertThat(one.wrong() + one.mend()).isNotBlank());
        assertThat(jdbc.sql("SELECT count(*) FROM office.unit WHERE code LIKE :mark")
                        .param("mark", mark + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Upload[] whole() {
        return new Upload[] {
            csv(
                    "charges",
                    "পদ কোড;কর্মী কোড;দায়িত্বের ধরন;শুরুর তারিখ",
                    mark + "P2;" + mark + "M;নিয়মিত;০১-০৪-২০২৬",
                    mark + "P1;" + mark + "N;অতিরিক্ত;46113"),
            csv(
                    "heads",
                    "grade,code,parent,unit,nameHi",
                    "PRIMARY,03," + mark + "11," + mark + "U2,नियुक्ति",
                    "BASIC," + mark + "11,," + own + ",स्थापना"),
            csv(
                    "people",
                    "Employee code,Name in Hindi,Preferred language",
                    mark + "M,मोहन राम,हिंदी",
                    mark + "N,शांति देवी,Hindi"),
            csv(
                    "posts",
                    "स्तर,पद कोड,इकाई कोड,पदनाम हिंदी में,वरीय पद (पद कोड),भूमिकाएँ,इकाई का प्रधान",
                    "1," + mark + "P2," + mark + "U2,नाज़िर," + mark + "P1,OFFICIAL,",
                    "2," + mark + "P1," + mark + "U1,प्रधान,,SECTION_HEAD,हाँ"),
            csv(
                    "units",
                    "code,kind,parent,nameHi,nameEn",
                    mark + "U2,CELL," + mark + "U1,नज़ारत उपशाखा,Nazarat cell",
                    mark + "U1,अनुभाग," + own + ",नज़ारत शाखा,")
        };
    }
}
