package org.sanchika.office.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.security.OneTimeCode;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Component;

/** Hands out one-time codes. The answer alone holds the code: no session, no log and no table does. */
@Component
class Codes {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final String LOGIN = "[a-z0-9][a-z0-9._@-]{2,59}";

    private final PeopleMending mending;
    private final Clock clock;

    Codes(PeopleMending mending, Clock clock) {
        this.mending = mending;
        this.clock = clock;
    }

    /** @param code none when the same form or call came before: it is not said twice */
    record Slip(String login, @Nullable String code, Instant until) {}

    /**
     * @param login the person's own; none when he has no sign-in yet
     * @param typed as which he is to sign in then
     */
    Optional<Slip> give(@Nullable String login, long person, @Nullable String typed, Errand errand, Mistakes mistakes) {
        String name = login != null ? login : Typed.line(typed).toLowerCase(Locale.ROOT);
        if (!name.matches(LOGIN)) {
            mistakes.add("login", errand.words().get("office.refused.login"));
        }
        String code = OneTimeCode.fresh();
        Instant until = clock.instant().plus(LIFE);
        AtomicBoolean first = new AtomicBoolean();
        return errand.run("code " + person + " " + name, mistakes, () -> {
                    first.set(true);
                    return mending.giveCode(errand.here(), person, name, code, until);
                })
                .map(done -> new Slip(name, first.get() ? code : null, until));
    }
}
