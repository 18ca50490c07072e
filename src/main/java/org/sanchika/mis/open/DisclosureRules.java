package org.sanchika.mis.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;

/**
 * Which units may be shown for themselves, so that no figure is that of one officer. A unit stands for itself when it has
 * enough people and enough was counted; any other is counted with what its parent has itself. What is left of a parent beside its parts
 * can be reckoned as a difference, so it must be enough as well: else the smallest part goes to it, and the next; of the last
 * one the parts are shown in its place.
 */
final class DisclosureRules<T extends Figures<T>> {
    /** Fewer people, or a smaller count, and single officers would be seen. */
    static final int LEAST = 5;

    private final Map<UnitId, List<OpenUnit>> below = new HashMap<>();
    private final List<OpenUnit> roots = new ArrayList<>();
    private final Map<UnitId, T> own;
    private final Map<UnitId, Set<Long>> people;
    private final T nothing;
    private final int depth;

    private DisclosureRules(
            Collection<OpenUnit> units, Map<UnitId, T> own, Map<UnitId, Set<Long>> people, T nothing, int depth) {
        units.forEach(unit -> {
            UnitId parent = unit.parent();
            (parent == null ? roots : below.computeIfAbsent(parent, one -> new ArrayList<>())).add(unit);
        });
        this.own = own;
        this.people = people;
        this.nothing = nothing;
        this.depth = depth;
    }

    /**
     * @param own figures of each unit's own desks
     * @param people who hold those desks
     * @param depth how far down the tree units are shown; 1: those on top alone
     * @return the whole installation; empty when even that would show single officers
     */
    static <T extends Figures<T>> Optional<Shown<T>> shown(
            Collection<OpenUnit> units, Map<UnitId, T> own, Map<UnitId, Set<Long>> people, T nothing, int depth) {
        var rules = new DisclosureRules<>(units, own, people, nothing, depth);
        Branch<T> whole = rules.branch(null, rules.roots, nothing, Set.of());
        return whole.stands() ? Optional.of(rules.shown(whole, depth)) : Optional.empty();
    }

    /** A unit with all below it, before anything is left out. */
    private record Branch<T extends Figures<T>>(
            @Nullable OpenUnit unit, Heap<T> own, Heap<T> all, List<Branch<T>> branches) {
        boolean stands() {
            return all.stands();
        }

        String code() {
            return unit == null ? "" : unit.code();
        }
    }

    private record Heap<T extends Figures<T>>(T figures, Set<Long> people) {
        Heap<T> plus(Heap<T> other) {
            Set<Long> both = new HashSet<>(people);
            both.addAll(other.people);
            return new Heap<>(figures.plus(other.figures), both);
        }

        boolean stands() {
            return people.size() >= LEAST && figures.fewest() >= LEAST;
        }

        boolean isNothing() {
            return people.isEmpty() && figures.isNothing();
        }
    }

    private Branch<T> branch(@Nullable OpenUnit unit, List<OpenUnit> units, T figures, Set<Long> who) {
        Heap<T> own = new Heap<>(figures, who);
        List<Branch<T>> branches = units.stream().map(this::branch).toList();
        Heap<T> all = branches.stream().map(Branch::all).reduce(own, Heap::plus);
        return new Branch<>(unit, own, all, branches);
    }

    private Branch<T> branch(OpenUnit unit) {
        return branch(
                unit,
                below.getOrDefault(unit.id(), List.of()),
                own.getOrDefault(unit.id(), nothing),
                people.getOrDefault(unit.id(), Set.of()));
    }

    private Shown<T> shown(Branch<T> branch, int left) {
        List<Branch<T>> parts = new ArrayList<>();
        int deep = left;
        Heap<T> rest = parted(branch, deep, parts);
        while (!parts.isEmpty() && !rest.isNothing() && !rest.stands()) {
            Branch<T> smallest = parts.removeFirst();
            if (parts.isEmpty()) {
                deep--;
                rest = rest.plus(parted(smallest, deep, parts));
            } else {
                rest = rest.plus(smallest.all());
            }
        }
        int below = deep - 1;
        return new Shown<>(
                branch.unit(),
                branch.all().figures(),
                parts.reversed().stream().map(one -> shown(one, below)).toList(),
                parts.isEmpty() || rest.isNothing() ? null : rest.figures());
    }

    /** Finds what may be shown below, the smallest first, and adds up what may not. */
    private static <T extends Figures<T>> Heap<T> parted(Branch<T> branch, int left, List<Branch<T>> parts) {
        Heap<T> rest = branch.own();
        for (Branch<T> one : branch.branches()) {
            if (left > 0 && one.stands()) {
                parts.add(one);
            } else {
                rest = rest.plus(one.all());
            }
        }
        parts.sort(
                Comparator.<Branch<T>>comparingLong(one -> one.all().figures().fewest())
                        .thenComparingInt(one -> one.all().people().size())
                        .thenComparing(Branch::code));
        return rest;
    }
}
