package org.sanchika.dispatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.custody.ActForm;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.receipt.Fault;

class DispatchRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
    private static final LocalDate SENT = LocalDate.of(2026, 7, 3);

    @ParameterizedTest
    @CsvSource({
        "EMAIL, bdo@siwan.gov.in, true",
        "EMAIL, bdo@siwan, false",
        "EMAIL, 'a@b.in, c@d.in', false",
        "SMS, 9431012345, true",
        "SMS, +91 94310 12345, true",
        "SMS, 12345, false",
        "SPEED_POST, सिवान, true",
        "SPEED_POST, ' ', false",
        "HAND, '', true"
    })
    void reachesWhoHasAnAddressForTheMode(Mode mode, String contact, boolean reached) {
        var order = new NewDispatch(1, mode, Way.SELF, contact, NewDispatch.Posting.NONE);

        assertThat(DispatchRules.sending(order, contact, List.of()).isEmpty()).isEqualTo(reached);
    }

    @Test
    void givesOnlyPaperToTheRegistry() {
        var order = new NewDispatch(1, Mode.EMAIL, Way.REGISTRY, "", NewDispatch.Posting.NONE);

        assertThat(DispatchRules.sending(order, "bdo@siwan.gov.in", List.of()))
                .map(Fault::field)
                .contains("way-1");
    }

    @ParameterizedTest
    @EnumSource(Step.Kind.class)
    void tellsOnlyWhatMayFollow(Step.Kind state) {
        for (Step.Kind what : Step.Kind.values()) {
            boolean possible = DispatchRules.telling(state, what, "कारण", TODAY, SENT, TODAY)
                    .isEmpty();

            assertThat(possible).isEqualTo(state.next().contains(what));
        }
    }

    @Test
    void wantsAReasonForWhatCameBackAndADayThatCanBe() {
        assertThat(DispatchRules.telling(Step.Kind.SENT, Step.Kind.RETURNED, "", TODAY, SENT, TODAY))
                .map(Fault::field)
                .contains("remark");
        assertThat(DispatchRules.telling(Step.Kind.SENT, Step.Kind.DELIVERED, "", TODAY.plusDays(1), SENT, TODAY))
                .map(Fault::field)
                .contains("dated");
        assertThat(DispatchRules.telling(Step.Kind.SENT, Step.Kind.DELIVERED, "", SENT.minusDays(1), SENT, TODAY))
                .map(Fault::field)
                .contains("dated");
    }

    @Test
    void readsRupeesInAnyDigits() {
        assertThat(Rupees.read("१,२५०.५")).isEqualTo(OptionalLong.of(125_050));
        assertThat(Rupees.read("২৫")).isEqualTo(OptionalLong.of(2500));
        assertThat(Rupees.read("")).isEqualTo(OptionalLong.of(0));
        assertThat(Rupees.read("-5")).isEmpty();
        assertThat(Rupees.read("5.555")).isEmpty();
        assertThat(Rupees.of(125_050)).isEqualTo("1250.50");
    }

    @Test
    void leavesToTheRegistryWhatIsPaperAlone() {
        var typed = new ActForm(Map.of(
                "mode-1", List.of("EMAIL"),
                "way-1", List.of("REGISTRY"),
                "mode-2", List.of("POST"),
                "way-2", List.of("REGISTRY")));

        assertThat(new DispatchForm(typed, 2).orders())
                .extracting(NewDispatch::way)
                .containsExactly(Way.SELF, Way.REGISTRY);
    }
}
