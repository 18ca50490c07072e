package org.sanchika.dispatch.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Draft;

class ApprovalRulesTests {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     2, 2, 4, 3, 0, ",
        "DRAFT,     2, 2, 3, 3, 0, ",
        "APPROVED,  2, 2, 4, 3, 0, draft.refusal.APPROVED",
        "CANCELLED, 2, 2, 4, 3, 0, draft.refusal.CANCELLED",
        "DRAFT,     1, 2, 4, 3, 0, approval.overtaken",
        "DRAFT,     2, 2, 2, 3, 0, approval.level",
        "DRAFT,     2, 2, 4, 3, 1, approval.missing"
    })
    void saysWhyNot(Draft.State state, int version, int last, int level, int needed, int missing, String key) {
        Optional<Outcome.Refusal> expected = Optional.ofNullable(key).map(Outcome.Obstacle::new);

        assertThat(ApprovalRules.approving(state, version, last, level, needed, missing))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Draft.State.class)
    void takesBackOnlyWhatIsApprovedAndNotNumbered(Draft.State state) {
        assertThat(ApprovalRules.disapproving(state, 4, 3, "क्योंकि").isEmpty())
                .isEqualTo(state == Draft.State.APPROVED);
    }

    @Test
    void asksForReasons() {
        assertThat(ApprovalRules.disapproving(Draft.State.APPROVED, 4, 3, " ")).contains(new Outcome.ReasonMissing());
        assertThat(ApprovalRules.cancelling(Draft.State.DRAFT, 1, 3, "")).contains(new Outcome.ReasonMissing());
        assertThat(ApprovalRules.cancelling(Draft.State.DRAFT, 1, 3, "अ".repeat(2001)))
                .contains(new Outcome.TextTooLong(2000));
    }

    @Test
    void leavesWhatIsApprovedToWhoCouldApproveIt() {
        assertThat(ApprovalRules.cancelling(Draft.State.APPROVED, 2, 3, "क्योंकि"))
                .contains(new Outcome.Obstacle("approval.level"));
        assertThat(ApprovalRules.cancelling(Draft.State.DRAFT, 1, 3, "क्योंकि")).isEmpty();
        assertThat(ApprovalRules.cancelling(Draft.State.RESERVED, 4, 3, "क्योंकि"))
                .contains(new Outcome.Obstacle("draft.refusal.RESERVED"));
    }
}
