package org.sanchika.office.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class DirectoryTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    Collectorate place;

    @BeforeEach
    void makeADistrict() {
        place = office.collectorate();
    }

    @Test
    void tellsWhoTheCallerIs() throws Exception {
        String me = body("/api/v1/me");

        assertThat((String) JsonPath.read(me, "$.actingPost.postId"))
                .isEqualTo(Long.toString(place.clerk().post().value()));
        assertThat((List<?>) JsonPath.read(me, "$.charges")).hasSize(1);
        assertThat((List<?>) JsonPath.read(me, "$.powers")).hasToString("[\"READ\",\"ACT\",\"REGISTER\"]");
    }

    @Test
    void listsUnitsPartByPart() throws Exception {
        String first = body("/api/v1/units?limit=1&parent=" + place.district().value());
        String next = JsonPath.read(first, "$.next");
        String second = body("/api/v1/units?limit=1&after=" + next + "&parent="
                + place.district().value());

        assertThat((String) JsonPath.read(first, "$.items[0].name")).isEqualTo("स्थापना शाखा");
        assertThat((String) JsonPath.read(second, "$.items[0].name")).isEqualTo("राजस्व शाखा");
        assertThat((Object) JsonPath.read(second, "$.next")).isNull();
    }

    @Test
    void tellsWhoHoldsAPostSinceWhen() throws Exception {
        String posts = body("/api/v1/posts?unit=" + place.section().value());

        assertThat((List<?>) JsonPath.read(posts, "$.items")).hasSize(3);
        assertThat((String) JsonPath.read(posts, "$.items[0].holder.since")).isEqualTo("2020-01-01");
        assertThat((int) JsonPath.read(posts, "$.items[0].holder.days")).isEqualTo(2373);
        assertThat((Object) JsonPath.read(posts, "$.items[2].holder")).isNull();
    }

    @Test
    void findsPostsByTheirHolders() throws Exception {
        String posts = body("/api/v1/posts?q=डायरीकार&unit=" + place.district().value());

        assertThat((List<?>) JsonPath.read(posts, "$.items")).hasSize(1);
    }

    @Test
    void refusesALimitBeyondTheLargest() {
        assertThat(web.get().uri("/api/v1/posts?limit=201").with(office.by(place.clerk())))
                .hasStatus(400)
                .hasContentType("application/problem+json");
    }

    private String body(String address) throws Exception {
        MvcTestResult result =
                web.get().uri(address).with(office.by(place.clerk())).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
