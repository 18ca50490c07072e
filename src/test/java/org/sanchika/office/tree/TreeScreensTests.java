package org.sanchika.office.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class TreeScreensTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    JdbcClient jdbc;

    Collectorate place;
    Acting admin;
    Acting chief;

    @BeforeEach
    void makeADistrict() {
        place = office.collectorate();
        admin = office.official(place.district(), "कार्यालय प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
        chief = office.official(place.district(), "संस्थापना प्रशासक", 1, null, false, Role.INSTALLATION_ADMIN);
    }

    @Test
    void showsTheTreeOpenAlongTheReadersLine() {
        assertThat(web.get().uri("/units").with(office.by(place.clerk())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "समाहरणालय", "स्थापना शाखा", "/units/" + place.section().value());
        assertThat(web.get()
                        .uri("/units/" + place.district().value() + "/children")
                        .with(office.by(place.clerk())))
                .hasStatusOk()
                .bodyText()
                .contains("राजस्व शाखा")
                .doesNotContain("<html");
    }

    @Test
    void findsPostsByTitle() {
        Acting surveyor = office.official(place.section(), "सर्वेक्षण अधीक्षक", 2, null, false, Role.OFFICIAL);

        assertThat(web.get().uri("/units").param("q", "सर्वेक्षण").with(office.by(place.clerk())))
                .hasStatusOk()
                .bodyText()
                .contains("/posts/" + surveyor.post().value());
    }

    @Test
    void showsWhoHoldsAPostSinceWhen() {
        assertThat(web.get().uri("/posts/" + place.head().post().value()).with(office.by(place.clerk())))
                .hasStatusOk()
                .bodyText()
                .contains("2,373", "01-01-2020")
                .doesNotContain("/closure");
        assertThat(web.get().uri("/posts/999999").with(office.by(place.clerk())))
                .hasStatus(404);
    }

    @Test
    void addsAndRenamesAUnit() {
        assertThat(post(admin, "/units")
                        .param("parent", code(place.district()))
                        .param("code", "N" + place.district().value())
                        .param("kind", "SECTION")
                        .param("nameHi", "  नज़ारत   शाखा "))
                .hasStatus(303);
        long id = jdbc.sql("SELECT id FROM office.unit WHERE code = :code AND name_hi = 'नज़ारत शाखा'")
                .param("code", "N" + place.district().value())
                .query(Long.class)
                .single();
        assertThat(change(admin, new UnitId(id), code(place.section()), "नज़ारत उपशाखा"))
                .hasStatus(303);
        assertThat(acts("unit:" + id)).isEqualTo(2);
    }

    @Test
    void refusesACircleOfUnits() {
        assertThat(change(chief, place.district(), code(place.section()), "समाहरणालय"))
                .hasStatus(422)
                .bodyText()
                .contains("parent-wrong");
    }

    @Test
    void mendsNothingOutsideOnesOwnUnit() {
        Collectorate other = office.collectorate();

        assertThat(change(admin, other.section(), code(other.district()), "मेरी शाखा"))
                .hasStatus(403);
        assertThat(change(chief, other.section(), code(other.district()), "स्थापना शाखा"))
                .hasStatus(303);
        assertThat(post(admin, "/units/" + other.section().value() + "/closure"))
                .hasStatus(403);
        assertThat(post(admin, "/posts/" + other.clerk().post().value() + "/closure"))
                .hasStatus(403);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(post(admin, "/units").param("code", "").param("kind", "SECTION"))
                .hasStatus(422)
                .bodyText()
                .contains("code-wrong", "nameHi-wrong");
    }

    @Test
    void addsAPostWithItsRoles() {
        assertThat(addPost(admin, "Q" + place.section().value(), Role.DIARIST)).hasStatus(303);
        assertThat(addPost(admin, "Q" + place.section().value(), Role.DIARIST))
                .hasStatus(422)
                .bodyText()
                .contains("code-wrong");
    }

    @Test
    void grantsNoPowerThatTheAdministratorLacks() {
        assertThat(addPost(admin, "R" + place.section().value(), Role.INSTALLATION_ADMIN))
                .hasStatus(422);
        assertThat(addPost(chief, "R" + place.section().value(), Role.INSTALLATION_ADMIN))
                .hasStatus(303);
    }

    @Test
    void refusesACircleInTheReportingLine() {
        assertThat(changePost(admin, place.head(), code(place.clerk().post())))
                .hasStatus(422)
                .bodyText()
                .contains("reportsTo-wrong");
        assertThat(changePost(admin, place.head(), code(place.collector().post())))
                .hasStatus(303);
    }

    @Test
    void closesAPostThatNobodyHolds() {
        assertThat(post(admin, "/posts/" + place.clerk().post().value() + "/closure"))
                .hasStatus(422);
        PostId empty = office.post(place.section(), "रिक्त पद", 1, null, false, false, java.util.Set.of(Role.OFFICIAL));
        assertThat(post(admin, "/posts/" + empty.value() + "/closure")).hasStatus(303);
        assertThat(web.get().uri("/posts/" + empty.value()).with(office.by(admin)))
                .hasStatusOk();
    }

    private MvcTestResult change(Acting by, UnitId unit, String parent, String name) {
        return post(by, "/units/" + unit.value())
                .param("parent", parent)
                .param("code", "x")
                .param("kind", "SECTION")
                .param("nameHi", name)
                .exchange();
    }

    private MvcTestResult addPost(Acting by, String code, Role role) {
        return post(by, "/units/" + place.section().value() + "/posts")
                .param("code", code)
                .param("titleHi", "उच्च वर्गीय लिपिक")
                .param("level", "1")
                .param("reportsTo", code(place.head().post()))
                .param("roles", role.name())
                .exchange();
    }

    private MvcTestResult changePost(Acting by, Acting post, String reportsTo) {
        return post(by, "/posts/" + post.post().value())
                .param("code", code(post.post()))
                .param("titleHi", "प्रधान सहायक")
                .param("level", "2")
                .param("heads", "1")
                .param("reportsTo", reportsTo)
                .param("roles", "SECTION_HEAD")
                .exchange();
    }

    private MockMvcRequestBuilder post(Acting by, String uri) {
        return web.post().uri(uri).param("_once", UUID.randomUUID().toString()).with(office.by(by));
    }

    private String code(UnitId unit) {
        return one("SELECT code FROM office.unit WHERE id = :id", unit.value());
    }

    private String code(PostId post) {
        return one("SELECT code FROM office.post WHERE id = :id", post.value());
    }

    private String one(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(String.class).single();
    }

    private long acts(String target) {
        return jdbc.sql("SELECT count(*) FROM audit.act WHERE target = :target")
                .param("target", target)
                .query(Long.class)
                .single();
    }
}
