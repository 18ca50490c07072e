package org.sanchika.office.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.office.ChargeId;
import org.sanchika.office.OfficeRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class ActingPostTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    OfficeRegister register;

    Collectorate place;
    ChargeId second;
    Cookie session;

    @BeforeEach
    void signInWithTwoCharges() {
        place = office.collectorate();
        var person = place.head().person();
        second = register.giveCharge(person, place.otherHead().post(), "ADDITIONAL", LocalDate.of(2026, 1, 1));
        register.setPassword(person, "u" + person.value(), "tikat kirana kosi", false);
        MvcTestResult entered = web.post()
                .uri("/sign-in")
                .param("login", "u" + person.value())
                .param("password", "tikat kirana kosi")
                .with(csrf())
                .exchange();
        session = Objects.requireNonNull(entered.getResponse().getCookie("SESSION"));
    }

    @Test
    void actsInTheRegularChargeAtFirst() {
        assertThat(settings()).contains("स्थापना शाखा</small></span></a>");
    }

    @Test
    void changesChairs() {
        assertThat(choose(place.otherHead().post().value())).hasStatus(303).hasRedirectedUrl("/");

        assertThat(settings()).contains("राजस्व शाखा</small></span></a>");
    }

    @Test
    void refusesAChairThatIsNotHeld() {
        assertThat(choose(place.collector().post().value())).hasStatus(403);
    }

    @Test
    void fallsBackWhenTheChosenChargeHasEnded() {
        choose(place.otherHead().post().value());

        register.endCharge(second, LocalDate.of(2026, 6, 30));

        assertThat(settings()).contains("स्थापना शाखा</small></span></a>");
    }

    private MvcTestResult choose(long post) {
        return web.post()
                .uri("/acting-post")
                .param("post", Long.toString(post))
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private String settings() {
        MvcTestResult result = web.get().uri("/settings").cookie(session).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
