package org.sanchika.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.people.PeopleRules.ChargeFacts;
import org.sanchika.office.people.PeopleRules.Standing;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.OneTimeCode;
import org.sanchika.platform.security.Power;

class PeopleRulesTests {
    private static final Set<Power> OFFICE = EnumSet.of(Power.READ, Power.OFFICE);
    private static final Set<Power> ALL = EnumSet.of(Power.READ, Power.OFFICE, Power.INSTALLATION);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Standing OURS = new Standing(true, false);
    private static final Standing THEIRS = new Standing(false, false);

    @Test
    void answersForPeopleAllOfWhoseChargesAreOurs() {
        assertThat(PeopleRules.person(OFFICE, List.of())).isEmpty();
        assertThat(PeopleRules.person(OFFICE, List.of(OURS))).isEmpty();
        assertThat(PeopleRules.person(OFFICE, List.of(OURS, THEIRS))).contains(refused("person", "other-office"));
        assertThat(PeopleRules.person(ALL, List.of(THEIRS))).isEmpty();
    }

    @Test
    void givesNobodyAWayToAHigherPower() {
        List<Standing> administrator = List.of(new Standing(true, true));

        assertThat(PeopleRules.person(OFFICE, administrator)).contains(refused("person", "installation"));
        assertThat(PeopleRules.code(OFFICE, administrator, false, false)).isPresent();
        assertThat(charge(OFFICE, new ChargeFacts(true, false, false, true, null, false, null), "REGULAR", TODAY))
                .contains(refused("post", "installation"));
    }

    @Test
    void handsNoCodeToOneself() {
        assertThat(PeopleRules.code(ALL, List.of(OURS), true, false)).contains(refused("login", "own-code"));
        assertThat(PeopleRules.code(OFFICE, List.of(OURS), false, true)).contains(refused("login", "login-taken"));
        assertThat(PeopleRules.code(OFFICE, List.of(OURS), false, false)).isEmpty();
    }

    @Test
    void givesChargeOfOpenDesksWithinReach() {
        assertThat(charge(OFFICE, facts(null), "REGULAR", TODAY)).isEmpty();
        assertThat(charge(OFFICE, new ChargeFacts(false, false, false, false, null, false, null), "REGULAR", TODAY))
                .contains(refused("post", "outside"));
        assertThat(charge(OFFICE, new ChargeFacts(true, true, false, false, null, false, null), "REGULAR", TODAY))
                .contains(refused("post", "closed-post"));
        assertThat(charge(OFFICE, new ChargeFacts(true, false, true, false, null, false, null), "REGULAR", TODAY))
                .contains(refused("post", "queue"));
        assertThat(charge(OFFICE, new ChargeFacts(true, false, false, false, null, true, null), "LINK", TODAY))
                .contains(refused("person", "already-here"));
    }

    @Test
    void beginsAfterThePresentHolderDid() {
        assertThat(charge(OFFICE, facts(TODAY), "REGULAR", TODAY)).contains(refused("from", "before-holder", TODAY));
        assertThat(charge(OFFICE, facts(TODAY), "REGULAR", TODAY.plusDays(1))).isEmpty();
        assertThat(charge(OFFICE, facts(TODAY), "ASSISTANT", TODAY)).isEmpty();
        assertThat(charge(OFFICE, facts(null), "REGULAR", TODAY.plusDays(91))).contains(refused("from", "too-far", 90));
    }

    @Test
    void endsNotBeforeItBegins() {
        assertThat(PeopleRules.charge(OFFICE, facts(null), "LINK", TODAY, TODAY.minusDays(1), TODAY))
                .contains(refused("until", "until-before-from"));
        assertThat(PeopleRules.charge(OFFICE, facts(null), "LINK", TODAY, TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void allowsOneRegularCharge() {
        LocalName post = LocalName.of(Language.HI, "लिपिक");
        ChargeFacts elsewhere = new ChargeFacts(true, false, false, false, null, false, post);

        assertThat(charge(OFFICE, elsewhere, "REGULAR", TODAY)).contains(refused("kind", "regular-elsewhere", post));
        assertThat(charge(OFFICE, elsewhere, "ADDITIONAL", TODAY)).isEmpty();
    }

    @Test
    void writesCodesThatNobodyMisreads() {
        assertThat(OneTimeCode.from(new Random(7))).matches("[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}");
        assertThat(OneTimeCode.fresh()).isNotEqualTo(OneTimeCode.fresh()).doesNotContain("0", "O", "1", "I", "L");
    }

    private static java.util.Optional<Refused> charge(
            Set<Power> powers, ChargeFacts facts, String kind, LocalDate from) {
        return PeopleRules.charge(powers, facts, kind, from, null, TODAY);
    }

    private static ChargeFacts facts(@Nullable LocalDate holderSince) {
        return new ChargeFacts(true, false, false, false, holderSince, false, null);
    }

    private static Refused refused(String field, String key, Object... arguments) {
        return Refused.of(field, key, arguments);
    }
}
