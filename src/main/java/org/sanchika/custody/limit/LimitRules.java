package org.sanchika.custody.limit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which of the limits and steps that offices set holds for a matter. */
final class LimitRules {
    /** The nearest office decides; of what it set, what says most. */
    private static final Comparator<TimeLimit> FIRST =
            Comparator.comparingInt(TimeLimit::distance).thenComparing(TimeLimit::says, Comparator.reverseOrder());

    private static final Comparator<EscalationRule> NEAREST = Comparator.comparingInt(EscalationRule::distance)
            .thenComparing(rule -> rule.reference().isEmpty());

    private LimitRules() {}

    /** Empty when nothing was set: then the state's limit of the level holds. */
    static Optional<TimeLimit> limit(List<TimeLimit> set, String kind, String reference, String priority, int level) {
        return set.stream()
                .filter(one -> one.fits(kind, reference, priority, level))
                .min(FIRST);
    }

    /** Of each step the rule that holds, the lowest step first. */
    static List<EscalationRule> steps(List<EscalationRule> set, String reference) {
        Map<Integer, EscalationRule> steps = new TreeMap<>();
        set.stream()
                .filter(one -> one.reference().isEmpty() || one.reference().equals(reference))
                .sorted(NEAREST)
                .forEach(one -> steps.putIfAbsent(one.stepsUp(), one));
        return List.copyOf(steps.values());
    }
}
