package org.sanchika.operations.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.pack.StatePack;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code ./sanchika init}: asks for what was not given, on a terminal that may as well be a pipe. */
@Component
@ConditionalOnProperty(name = "sanchika.command", havingValue = "init")
@EnableConfigurationProperties(InitProperties.class)
class InitCommand implements ApplicationRunner {
    private final InitProperties given;
    private final FirstAdministrator first;
    private final StatePack pack;
    private final ApplicationContext context;
    private final BufferedReader terminal =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    InitCommand(InitProperties given, FirstAdministrator first, StatePack pack, ApplicationContext context) {
        this.given = given;
        this.first = first;
        this.pack = pack;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        int result = initialise();
        System.exit(SpringApplication.exit(context, () -> result));
    }

    private int initialise() throws IOException {
        if (!first.isNeeded()) {
            System.err.println("sanchika init: somebody can sign in here already. Ask an administrator of the"
                    + " installation for an account or a one-time code.");
            return 1;
        }
        Optional<Answers> answers = ask();
        if (answers.isEmpty()) {
            System.err.println("sanchika init: give --login, --name and --unit, or answer the questions.");
            return 1;
        }
        Optional<String> code = first.make(answers.get());
        code.ifPresent(made -> System.out.println("""

                Made %s the administrator of %s.
                Sign in as:       %s
                One-time code:    %s
                It is shown only here and serves once; then a password of your own is asked for.""".formatted(
                answers.get().name(), answers.get().unit(), answers.get().login(), made)));
        return code.isPresent() ? 0 : 1;
    }

    private Optional<Answers> ask() throws IOException {
        String usual = pack.languages().getFirst().code();
        String language = given.language() == null && isComplete()
                ? usual
                : answer(
                        given.language(),
                        "Language of the names, en, hi or bn [" + usual + "]: ",
                        text -> text.isBlank() || Language.of(text.strip()).isPresent(),
                        "en, hi or bn");
        String unit = answer(given.unit(), "Name of the office: ", text -> !text.isBlank(), "a name");
        String name = answer(given.name(), "Your name: ", text -> !text.isBlank(), "a name");
        String login = answer(
                given.login(),
                "Sign-in name: ",
                Answers::isLogin,
                "3 to 40 small letters, digits, dots, hyphens or underscores, beginning with a letter or digit");
        if (language == null || unit == null || name == null || login == null) {
            return Optional.empty();
        }
        return Language.of(language.isBlank() ? usual : language.strip())
                .map(known -> new Answers(login, name, unit, known));
    }

    private boolean isComplete() {
        return given.login() != null && given.name() != null && given.unit() != null;
    }

    /** Asks until the answer will do; none when nobody answers, or when what was given will not do. */
    private @Nullable String answer(@Nullable String option, String question, Predicate<String> willDo, String expected)
            throws IOException {
        if (option != null) {
            if (!willDo.test(option)) {
                System.err.println("sanchika init: '" + option + "' will not do; it must be " + expected + ".");
                return null;
            }
            return option;
        }
        for (int tries = 0; tries < 5; tries++) {
            System.out.print(question);
            System.out.flush();
            String line = terminal.readLine();
            if (line == null || willDo.test(line)) {
                return line;
            }
            System.out.println("It must be " + expected + ".");
        }
        return null;
    }
}
