package org.sanchika.operations.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.SanchikaTest;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** On a database of its own, in which nobody can sign in yet. */
@SanchikaTest
@TestPropertySource(properties = "test.own-context=first-administrator")
class FirstAdministratorTests {
    private static final Answers ANSWERS = new Answers(" Admin ", "सुनीता देवी", "समाहरणालय, गया", Language.HI);

    @Autowired
    FirstAdministrator first;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void signsInWithTheCodeAndIsTheOnlyOneMade() {
        assertThat(web.get().uri("/sign-in")).bodyText().contains("./sanchika init");

        String code = first.make(ANSWERS).orElseThrow();

        assertThat(code).matches("([A-Z2-9]{4}-){2}[A-Z2-9]{4}");
        assertThat(web.post()
                        .uri("/sign-in")
                        .param("login", "admin")
                        .param("password", code)
                        .with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .doesNotContain("refused");
        assertThat(roles()).isEqualTo("INSTALLATION_ADMIN OFFICE_ADMIN");
        assertThat(web.get().uri("/sign-in")).bodyText().doesNotContain("./sanchika init");
        assertThat(first.make(ANSWERS)).isEmpty();
        assertThat(first.isNeeded()).isFalse();
    }

    private String roles() {
        return jdbc.sql("""
                        SELECT string_agg(r.role, ' ' ORDER BY r.role)
                          FROM office.account a JOIN office.charge c ON c.person_id = a.person_id
                          JOIN office.post_role r ON r.post_id = c.post_id
                         WHERE a.login = 'admin'
                        """).query(String.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "प्रशासक", "two words", "-begins", ""})
    void refusesASignInNameThatCannotBeTypedEverywhere(String login) {
        assertThat(Answers.isLogin(login)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", " Sunita.Devi ", "gaya_01"})
    void takesAnOrdinarySignInName(String login) {
        assertThat(Answers.isLogin(login)).isTrue();
    }
}
