package org.sanchika.custody.whereabouts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/**
 * What lies where just now, for whoever shows it beside other things. A unit is meant with all below it, 0 is all that the
 * viewer may look at; empty when it is not his to look at.
 */
@Component
public class Whereabouts {
    /** Days of each band of a row. */
    public static final List<String> BANDS = PendencyRules.BANDS;

    private final Where where;

    Whereabouts(Where where) {
        this.where = where;
    }

    /** @param question leads to the lists behind the figures */
    public record Seen(Question question, Pendency pendency) {}

    public Optional<Seen> now(long unit, Pendency.By by, Acting viewer, Words words) {
        return now(unit, by, Pendency.Clock.CALENDAR, viewer, words);
    }

    public Optional<Seen> now(long unit, Pendency.By by, Pendency.Clock clock, Acting viewer, Words words) {
        Question question = Question.of(unit, by.name(), "", clock.name());
        return where.pendency(question, viewer, words).map(answer -> new Seen(question, answer.pendency()));
    }

    /** What is over its limit, the oldest first. */
    public Optional<List<WhereRow>> late(long unit, int most, Acting viewer) {
        Question question = question(unit, Pendency.By.LEVEL).narrowed(0, 0, "", -1, true, false, false);
        return where.matters(question, WherePlaces.TOP, most, viewer);
    }

    /**
     * What lies on the desks of each unit of the whole installation, whoever asks: figures alone, of which the caller sees to it
     * who gets them. A unit's own desks, without those below it; units with nothing are left out.
     */
    public Map<UnitId, Pile> everywhere() {
        return where.piles();
    }

    /** What lies in a unit with all below it by kind of matter, whoever asks: the caller sees to it who gets these figures, too. */
    public List<Pendency.Row> kinds(UnitId unit, Words words) {
        return where.pendency(question(unit.value(), Pendency.By.KIND), words)
                .orElseThrow()
                .rows();
    }

    private static Question question(long unit, Pendency.By by) {
        return Question.of(unit, by.name(), "", "");
    }
}
