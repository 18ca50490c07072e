package org.sanchika.operations.setup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.OfficeRegister.NewPerson;
import org.sanchika.office.OfficeRegister.NewPost;
import org.sanchika.office.OfficeRegister.NewUnit;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presences;
import org.sanchika.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An office at the top of the tree, a post in it that sets up everything else, and somebody who holds it. */
@Service
class FirstAdministrator {
    private static final Duration CODE_LIVES = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final LocalName TITLE = new LocalName("System Administrator", "प्रणाली प्रशासक", "সিস্টেম প্রশাসক");
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final OfficeRegister register;
    private final Presences presences;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(OfficeRegister register, Presences presences, Audit audit, Clock clock) {
        this.register = register;
        this.presences = presences;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isNeeded() {
        return !presences.anybody();
    }

    /** The one-time code with which he signs in; none when somebody can sign in already. */
    @Transactional
    Optional<String> make(Answers answers) {
        if (!isNeeded()) {
            return Optional.empty();
        }
        UnitId unit =
                register.addUnit(new NewUnit(null, "ROOT", "OFFICE", null, "", answers.inLanguage(answers.unit())));
        PostId post = register.addPost(new NewPost(
                unit, "ADMIN", TITLE, 1, null, false, false, EnumSet.of(Role.INSTALLATION_ADMIN, Role.OFFICE_ADMIN)));
        PersonId person = register.addPerson(new NewPerson(
                answers.login(),
                answers.inLanguage(answers.name()),
                "",
                "",
                answers.language().code()));
        register.giveCharge(person, post, "REGULAR", LocalDate.ofInstant(clock.instant(), Words.ZONE));
        String code = code();
        register.giveCode(person, answers.login(), code, clock.instant().plus(CODE_LIVES));
        audit.act(
                null, "installation.first-administrator", "person:" + person.value(), Map.of("login", answers.login()));
        log.info("installation.first-administrator person={}", person.value());
        return Optional.of(code);
    }

    private static String code() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i == 4 || i == 8 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
