package org.sanchika.mis.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.whereabouts.Pile;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/** Nobody's own figure is shown, nor can it be reckoned from those that are. */
class DisclosureRulesTests {
    private final List<OpenUnit> units = new ArrayList<>();
    private final Map<UnitId, Lying> own = new HashMap<>();
    private final Map<UnitId, Set<Long>> people = new HashMap<>();

    @Test
    void showsWhatHasEnoughPeopleAndMatters() {
        unit("TOP", null, 5, 5);
        unit("LARGE", "TOP", 5, 5);
        unit("FEW-PEOPLE", "TOP", 4, 50);
        unit("FEW-MATTERS", "TOP", 50, 4);

        assertThat(said(6)).contains("TOP 64 [LARGE 5] rest 59");
    }

    /** Two districts are large enough, but what is left of their parent would be two people's. */
    @Test
    void hidesTheSmallestPartWhenTheRestWouldBeTooSmall() {
        unit("TOP", null, 1, 3);
        unit("A", "TOP", 9, 30);
        unit("B", "TOP", 5, 20);
        unit("C", "TOP", 1, 1);

        assertThat(said(6)).contains("TOP 54 [A 30] rest 24");
    }

    @Test
    void showsNoPartsWhenNoneCanStand() {
        unit("TOP", null, 1, 0);
        unit("A", "TOP", 5, 5);

        assertThat(said(6)).contains("TOP 5");
    }

    /** The one district would show its state's few people as a difference; with its own desks these are enough. */
    @Test
    void showsThePartsOfTheLastPartInItsPlace() {
        unit("TOP", null, 2, 2);
        unit("A", "TOP", 4, 5);
        unit("A1", "A", 5, 20);
        unit("A2", "A", 5, 10);
        unit("A11", "A1", 5, 20);

        assertThat(said(6)).contains("TOP 57 [A1 40 [A11 20] rest 20, A2 10] rest 7");
        assertThat(said(3)).contains("TOP 57 [A1 40, A2 10] rest 7");
        assertThat(said(2)).contains("TOP 57");
    }

    /** A desk that nobody holds has no figure of a person, but it must not show as a difference either. */
    @Test
    void joinsDesksThatNobodyHolds() {
        unit("TOP", null, 0, 0);
        unit("A", "TOP", 6, 9);
        unit("B", "TOP", 6, 8);
        unit("VACANT", "TOP", 0, 7);

        assertThat(said(6)).contains("TOP 24 [A 9] rest 15");
        own.remove(units.getLast().id());
        assertThat(said(6)).contains("TOP 17 [A 9, B 8]");
    }

    @Test
    void goesNoDeeperThanTheAdministratorChose() {
        unit("TOP", null, 0, 0);
        unit("A", "TOP", 0, 0);
        unit("A1", "A", 5, 5);
        unit("A2", "A", 5, 6);

        assertThat(said(1)).contains("TOP 11");
        assertThat(said(2)).contains("TOP 11 [A 11]");
        assertThat(said(3)).contains("TOP 11 [A 11 [A2 6, A1 5]]");
    }

    /** One person in charge of two offices is one person. */
    @Test
    void countsPeopleAndNotDesks() {
        unit("TOP", null, 5, 5);
        unit("A", "TOP", 3, 5);
        unit("A1", "A", 0, 5);
        people.put(units.getLast().id(), Set.copyOf(people.get(units.get(1).id())));

        assertThat(said(6)).contains("TOP 15");
    }

    @Test
    void showsNothingOfAnInstallationThatIsTooSmall() {
        unit("TOP", null, 4, 400);

        assertThat(said(6)).isEmpty();
    }

    private void unit(String code, @Nullable String parent, int persons, int lying) {
        UnitId id = new UnitId(units.size() + 1);
        UnitId above = units.stream()
                .filter(one -> one.code().equals(parent))
                .map(OpenUnit::id)
                .findFirst()
                .orElse(null);
        units.add(new OpenUnit(id, above, code, null, "OFFICE", LocalName.of(Language.EN, code)));
        Set<Long> who = new HashSet<>();
        for (long n = 0; n < persons; n++) {
            who.add(id.value() * 1000 + n);
        }
        people.put(id, who);
        own.put(id, new Lying(Pile.of(Map.of(3, lying), 0)));
    }

    private Optional<String> said(int depth) {
        return DisclosureRules.shown(units, own, people, Lying.NOTHING, depth)
                .map(whole -> said(whole.parts().isEmpty() ? whole : whole.top()));
    }

    private String said(Shown<Lying> one) {
        String code = one.unit() == null ? "TOP" : one.unit().code();
        String parts = one.parts().isEmpty()
                ? ""
                : " " + one.parts().stream().map(this::said).toList();
        return code + " " + one.figures().pile().lying() + parts
                + (one.rest() == null ? "" : " rest " + one.rest().pile().lying());
    }
}
