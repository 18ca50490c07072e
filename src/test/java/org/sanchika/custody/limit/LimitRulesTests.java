package org.sanchika.custody.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.LocalName;

class LimitRulesTests {
    private static final LocalName NAME = new LocalName("x", "x", "x");

    @Test
    void takesWhatTheNearestOfficeSetAndOfThatWhatSaysMost() {
        List<TimeLimit> set = List.of(
                limit(0, "", "", "IMMEDIATE", 0, 2),
                limit(0, "", "", "", 3, 4),
                limit(1, "", "COURT", "", 0, 1),
                limit(1, "FILE", "", "MOST_IMMEDIATE", 3, 9),
                limit(2, "", "", "", 0, 20));

        assertThat(days(set, "FILE", "NONE", "IMMEDIATE", 3)).isEqualTo(2);
        assertThat(days(set, "FILE", "NONE", "ORDINARY", 3)).isEqualTo(4);
        assertThat(days(set, "FILE", "COURT", "ORDINARY", 3)).isEqualTo(4);
        assertThat(days(set, "FILE", "COURT", "MOST_IMMEDIATE", 2)).isEqualTo(1);
        assertThat(days(set, "RECEIPT", "NONE", "ORDINARY", 2)).isEqualTo(20);
        assertThat(LimitRules.limit(List.of(limit(0, "FILE", "", "", 0, 2)), "RECEIPT", "NONE", "ORDINARY", 1))
                .isEmpty();
    }

    @Test
    void whatNamesTheReferenceSaysMoreThanAllTheRest() {
        List<TimeLimit> set = List.of(limit(0, "FILE", "", "IMMEDIATE", 3, 5), limit(0, "", "COURT", "", 0, 1));

        assertThat(days(set, "FILE", "COURT", "IMMEDIATE", 3)).isEqualTo(1);
    }

    @Test
    void takesForEachStepTheRuleOfTheNearestOffice() {
        List<EscalationRule> set = List.of(
                step(1, "", 3, 0),
                step(0, "", 5, 1),
                step(0, "COURT", 1, 1),
                step(1, "COURT", 9, 0),
                step(2, "RTI", 1, 2));

        assertThat(LimitRules.steps(set, "NONE"))
                .extracting(EscalationRule::stepsUp, EscalationRule::afterDays)
                .containsExactly(tuple(0, 3), tuple(1, 5));
        assertThat(LimitRules.steps(set, "COURT"))
                .extracting(EscalationRule::stepsUp, EscalationRule::afterDays)
                .containsExactly(tuple(0, 9), tuple(1, 1));
    }

    private static int days(List<TimeLimit> set, String kind, String reference, String priority, int level) {
        return LimitRules.limit(set, kind, reference, priority, level)
                .orElseThrow()
                .days();
    }

    private static TimeLimit limit(int distance, String kind, String reference, String priority, int level, int days) {
        return new TimeLimit(1, 1, NAME, distance, kind, reference, priority, level, days);
    }

    private static EscalationRule step(int distance, String reference, int afterDays, int stepsUp) {
        return new EscalationRule(1, 1, NAME, distance, reference, afterDays, stepsUp);
    }
}
