package org.sanchika.office.tree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the tree of units and posts. */
@Service
@Transactional(readOnly = true)
class TreeOffice implements Office {
    private final TreeSql sql;
    private final CalendarSql calendars;
    private final Clock clock;

    TreeOffice(TreeSql sql, CalendarSql calendars, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Optional<Desk> desk(PostId post) {
        return sql.desks(Set.of(post), today()).stream().findFirst();
    }

    @Override
    public Map<PostId, Desk> desks(Collection<PostId> posts) {
        return desks(posts, today());
    }

    @Override
    public Map<PostId, Desk> desks(Collection<PostId> posts, LocalDate day) {
        return posts.isEmpty()
                ? Map.of()
                : sql.desks(posts, day).stream().collect(Collectors.toMap(Desk::post, Function.identity()));
    }

    @Override
    public List<Desk> find(String text, @Nullable UnitId near, int limit) {
        List<Desk> spelt = sql.find(text.strip(), near, limit, today());
        return spelt.isEmpty() ? sql.findBySound(text.strip(), near, limit, today()) : spelt;
    }

    @Override
    public List<Desk> around(PostId post) {
        return sql.around(post, today());
    }

    @Override
    public List<PostId> charges(PersonId person) {
        return sql.charges(person, today());
    }

    @Override
    public Optional<LocalName> standIn(PostId post) {
        return sql.standIn(post, today());
    }

    @Override
    public Optional<PostId> queueOf(UnitId unit) {
        return sql.queueOf(unit);
    }

    @Override
    public boolean isAbove(PostId senior, PostId junior) {
        return sql.isAbove(senior, junior);
    }

    @Override
    public List<PostId> superiors(PostId post) {
        return sql.superiors(post, today());
    }

    @Override
    public Set<String> principals(Acting acting) {
        Set<String> principals = new HashSet<>(sql.principals(acting.post()));
        principals.add("person:" + acting.person().value());
        return principals;
    }

    @Override
    public boolean isWithin(UnitId unit, UnitId top) {
        return sql.isWithin(unit, top);
    }

    @Override
    public boolean mayMend(Presence who, UnitId unit) {
        return TreeRules.reaches(
                who.powers(), sql.isWithin(unit, new UnitId(who.acting().unitId())));
    }

    @Override
    public UnitFacts unit(UnitId unit) {
        return sql.facts(unit);
    }

    @Override
    public WorkingDays calendar(UnitId unit) {
        return calendars.of(unit);
    }

    @Override
    public List<PostId> group(PostId owner, long group) {
        return sql.group(owner, group);
    }

    @Override
    public List<Group> groups(PostId owner) {
        return sql.groups(owner);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
