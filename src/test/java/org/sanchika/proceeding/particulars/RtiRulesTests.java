package org.sanchika.proceeding.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of an application received on 1 July 2026. */
class RtiRulesTests {
    private static final LocalDate RECEIVED = day(7, 1);

    @Test
    void giveThirtyDaysFortyEightHoursAndFiveDaysMore() {
        assertThat(RtiRules.replyDue(RECEIVED, false, false)).isEqualTo(day(7, 31));
        assertThat(RtiRules.replyDue(RECEIVED, false, true)).isEqualTo(day(8, 5));
        assertThat(RtiRules.replyDue(RECEIVED, true, false)).isEqualTo(day(7, 3));
    }

    @Test
    void askForNothingOnceItIsAnsweredOrTransferredUntilSomebodyAppeals() {
        assertThat(application(null, null, null, null).due()).isEqualTo(day(7, 31));
        assertThat(application(day(7, 20), null, null, null).due()).isNull();
        assertThat(application(null, day(7, 4), null, null).due()).isNull();
        assertThat(application(day(7, 20), null, day(8, 10), null).due()).isEqualTo(day(9, 9));
        assertThat(application(null, null, day(8, 10), day(8, 30)).due()).isNull();
    }

    /** Each is wrong in its own field: transferred before it came, decided without an appeal, replied tomorrow. */
    @Test
    void nameTheFieldThatIsWrong() {
        var wrong = new RtiApplication(
                "", RECEIVED, null, null, "लोक सूचना पदाधिकारी", null, null, day(6, 30), day(7, 21), null, day(7, 10));

        assertThat(wrong.faults(day(7, 20)))
                .extracting(fault -> fault.field())
                .containsExactly("number", "transferredTo", "transferredOn", "repliedOn", "appealOn");
        assertThat(application(null, day(7, 4), null, null).faults(day(7, 20))).isEmpty();
    }

    private static RtiApplication application(
            @Nullable LocalDate replied,
            @Nullable LocalDate transferred,
            @Nullable LocalDate appeal,
            @Nullable LocalDate decided) {
        String to = transferred == null ? null : "नगर निगम";
        return new RtiApplication(
                "17/2026", RECEIVED, false, false, "अपर समाहर्ता", "10", to, transferred, replied, appeal, decided);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
