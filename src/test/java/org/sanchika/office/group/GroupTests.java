package org.sanchika.office.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@SanchikaTest
class GroupTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    OfficeRegister register;

    @Autowired
    Office offices;

    Collectorate place;
    long group;

    @BeforeEach
    void makeAGroup() {
        place = office.collectorate();
        group = register.saveGroup(
                place.collector().post(), "शाखाएँ", Set.of(place.head().post()));
    }

    @Test
    void makesAGroupOfThePost() {
        assertThat(post(place.collector(), "/groups").param("name", " सभी  प्रखंड "))
                .hasStatus(303);

        assertThat(offices.groups(place.collector().post()))
                .extracting(Office.Group::name)
                .containsExactly("शाखाएँ", "सभी प्रखंड");
    }

    @Test
    void wantsANameOfItsOwn() {
        assertThat(post(place.collector(), "/groups").param("name", " ")).hasStatus(422);
        assertThat(post(place.collector(), "/groups").param("name", "शाखाएँ"))
                .hasStatus(422)
                .bodyText()
                .contains("name-wrong");
    }

    @Test
    void addsTheHeadsOfAllUnitsOfAKind() {
        assertThat(post(place.collector(), "/groups/" + group + "/members")
                        .param("unit", Long.toString(place.district().value()))
                        .param("kind", "SECTION"))
                .hasStatus(303);

        assertThat(offices.group(place.collector().post(), group))
                .containsExactly(place.head().post(), place.otherHead().post());
    }

    @Test
    void findsAddsAndRemovesSinglePosts() {
        assertThat(web.get().uri("/groups/" + group).param("q", "डायरीकार").with(office.by(place.collector())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + place.counter().post().value() + "\"");
        post(place.collector(), "/groups/" + group + "/members")
                .param("posts", Long.toString(place.counter().post().value()))
                .exchange();
        post(
                        place.collector(),
                        "/groups/" + group + "/members/" + place.head().post().value() + "/removal")
                .exchange();

        assertThat(offices.group(place.collector().post(), group))
                .containsExactly(place.counter().post());
    }

    @Test
    void showsNobodyElsesGroup() {
        assertThat(web.get().uri("/groups/" + group).with(office.by(place.head())))
                .hasStatus(404);
        assertThat(post(place.head(), "/groups/" + group + "/removal")).hasStatus(404);
        assertThat(post(place.collector(), "/groups/" + group + "/removal")).hasStatus(303);
        assertThat(offices.groups(place.collector().post())).isEmpty();
    }

    private MockMvcRequestBuilder post(Acting by, String uri) {
        return web.post().uri(uri).with(office.by(by));
    }
}
