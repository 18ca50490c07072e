package org.sanchika.office.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, as a program reads it. */
@RestController
class MeController {

    record MeAnswer(
            String personId,
            String name,
            String language,
            ChargeAnswer actingPost,
            List<ChargeAnswer> charges,
            Set<Power> powers) {}

    /** A charge held today; {@code kind}: REGULAR, ADDITIONAL, IN_CHARGE, LINK or ASSISTANT. */
    record ChargeAnswer(
            String chargeId, String postId, String title, String unitId, String unit, int level, String kind) {}

    /** Who the caller is, the charges he holds and in which he acts. */
    @GetMapping("/api/v1/me")
    @Requires(Power.READ)
    MeAnswer me(Presence here, Words words) {
        Language language = words.language();
        return new MeAnswer(
                Long.toString(here.personId()),
                here.name().in(language),
                here.language().code(),
                charge(here.acting(), language),
                here.charges().stream().map(one -> charge(one, language)).toList(),
                new TreeSet<>(here.powers()));
    }

    private static ChargeAnswer charge(Presence.Charge charge, Language language) {
        return new ChargeAnswer(
                Long.toString(charge.chargeId()),
                Long.toString(charge.postId()),
                charge.post().in(language),
                Long.toString(charge.unitId()),
                charge.unit().in(language),
                charge.level(),
                charge.kind());
    }
}
