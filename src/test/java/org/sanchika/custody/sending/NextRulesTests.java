package org.sanchika.custody.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.Action;
import org.sanchika.office.Desk;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

class NextRulesTests {
    private final Desk clerk = desk(1, 1);
    private final Desk head = desk(2, 2);
    private final Desk collector = desk(3, 4);
    private final Desk secretary = desk(4, 5);

    @Test
    void goesUpTheLineWithinTheOffice() {
        assertThat(next(clerk, null, false, Action.REGISTRATION, head)).contains(head);
        assertThat(next(head, clerk, true, Action.FOR_APPROVAL, collector)).contains(collector);
    }

    @Test
    void answersWhoeverAskedAlsoOutside() {
        assertThat(next(collector, secretary, false, Action.FOR_REPORT, null)).contains(secretary);
    }

    @Test
    void goesBackUpToWhoeverSentItDown() {
        assertThat(next(clerk, collector, true, Action.NECESSARY_ACTION, head)).contains(collector);
    }

    @Test
    void goesBackDownFromTheTopWhenItCameForADecision() {
        assertThat(next(collector, head, true, Action.FOR_APPROVAL, null)).contains(head);
    }

    @Test
    void neverGuessesOutsideTheOffice() {
        assertThat(next(collector, secretary, false, Action.NECESSARY_ACTION, null))
                .isEmpty();
        assertThat(next(collector, null, false, Action.REGISTRATION, null)).isEmpty();
    }

    @Test
    void takesADeskOfTheOfficeThatItSendsToOften() {
        var facts =
                new NextRules.Facts(collector, clerk, true, Action.NECESSARY_ACTION.name(), null, List.of(head, clerk));

        assertThat(NextRules.next(facts)).contains(head);
    }

    private static java.util.Optional<Desk> next(
            Desk holder, Desk from, boolean fromHere, Action action, Desk superior) {
        return NextRules.next(new NextRules.Facts(holder, from, fromHere, action.name(), superior, List.of()));
    }

    private static Desk desk(long id, int level) {
        LocalName name = LocalName.of(Language.HI, "मेज़ " + id);
        return new Desk(new PostId(id), name, new UnitId(1), name, level, false, false, null, null);
    }
}
