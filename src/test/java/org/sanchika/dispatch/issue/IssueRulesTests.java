package org.sanchika.dispatch.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

class IssueRulesTests {

    @ParameterizedTest
    @EnumSource(Draft.State.class)
    void takesANumberOnlyForWhatIsApproved(Draft.State state) {
        assertThat(IssueRules.reserving(state).isEmpty()).isEqualTo(state == Draft.State.APPROVED);
    }

    @Test
    void givesUpOnceAndWithAReason() {
        var end = new Issue.End(
                null, null, "", "क्योंकि", LocalName.of(Language.HI, "श्री"), Instant.parse("2026-07-01T04:30:00Z"));

        assertThat(IssueRules.givingUp(null, "क्योंकि")).isEmpty();
        assertThat(IssueRules.givingUp(null, "")).contains(new Outcome.ReasonMissing());
        assertThat(IssueRules.givingUp(null, "अ".repeat(2001))).contains(new Outcome.TextTooLong(2000));
        assertThat(IssueRules.givingUp(end, "क्योंकि")).contains(new Outcome.Obstacle("issue.refusal.given-up"));
    }
}
