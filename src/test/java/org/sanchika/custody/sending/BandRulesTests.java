package org.sanchika.custody.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.sending.BandRules.Stop;

class BandRulesTests {
    @Test
    void countsBandsNotPosts() {
        assertThat(climbed(5, 1, 2, 3, 3)).isEqualTo(4);
    }

    @Test
    void leavesOutBandsThatAreJumped() {
        assertThat(climbed(5, 1, 2)).isEqualTo(3);
    }

    @Test
    void leavesOutReturnTrips() {
        assertThat(climbed(4, 1, 2, 3, 2, 1, 2, 3)).isEqualTo(4);
    }

    @Test
    void beginsAnewAfterItCameDown() {
        assertThat(climbed(2, 1, 2, 3, 4, 5, 1)).isEqualTo(2);
    }

    @Test
    void countsTheFifth() {
        assertThat(climbed(6, 1, 2, 3, 4)).isEqualTo(5);
    }

    @Test
    void leavesOutConsultationAndASecondHat() {
        List<Stop> path = List.of(
                new Stop(1, true, false), new Stop(3, true, true), new Stop(6, false, false), new Stop(2, true, false));

        assertThat(BandRules.climbed(path, new Stop(4, true, false))).isEqualTo(3);
    }

    private static int climbed(int next, int... levels) {
        List<Stop> path = Arrays.stream(levels)
                .mapToObj(level -> new Stop(level, true, false))
                .toList();
        return BandRules.climbed(path, new Stop(next, true, false));
    }
}
