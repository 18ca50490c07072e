package org.sanchika.journey;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.web.EditorTrial;
import org.sanchika.receipt.board.BoardFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A story told in a real browser against the whole started program, which all journeys share. */
@Tag("journey")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
    OfficeFixtures.class,
    ExampleOffice.class,
    ExampleLetters.class,
    BoardFixtures.class,
    ExampleFiles.class,
    ExampleDrafts.class,
    ExampleIssues.class,
    ExampleAnswers.class,
    Screens.class,
    EditorTrial.class,
    TestClock.Config.class
})
@ContextConfiguration(initializers = SanchikaTest.OwnDatabase.class)
abstract class Journey {
    static final String PASSWORD = "Kosi-Gandak-1974";

    @RegisterExtension
    final Visits visits = new Visits();

    @LocalServerPort
    int port;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ExampleOffice example;

    @Autowired
    ExampleLetters letters;

    @Autowired
    OfficeRegister register;

    @Autowired
    Screens screens;

    @Autowired
    EditorTrial trial;

    /** Somebody who is not signed in. */
    Visit visit(Look look) {
        return visits.begin("http://localhost:" + port, look);
    }

    /** This person, signed in through the page. */
    Visit visit(Acting person, Look look) {
        Visit visit = visit(look);
        new SignInPage(visit).open().signIn(login(person), PASSWORD);
        return visit;
    }

    /** Whoever such screens are for. */
    Visit visit(Screen.Reader reader, Look look) {
        if (reader == Screen.Reader.NOBODY) {
            return visit(look);
        }
        Acting person = screens.who(reader, look.language());
        String login = login(person);
        register.setPassword(person.person(), login, PASSWORD, reader == Screen.Reader.NEWCOMER);
        Visit visit = visit(look);
        new SignInPage(visit).open().signIn(login, PASSWORD);
        return visit;
    }

    /** Lets the person sign in with {@link #PASSWORD}. */
    String login(Acting person) {
        String login = "u" + person.person().value();
        register.setPassword(person.person(), login, PASSWORD, false);
        return login;
    }
}
