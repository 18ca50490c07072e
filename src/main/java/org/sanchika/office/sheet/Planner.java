package org.sanchika.office.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.springframework.stereotype.Component;

/** Makes a plan of a book: every cell is judged in one pass, and nothing is written. */
@Component
class Planner {
    private final FactsSql sql;
    private final Labels labels;
    private final Clock clock;

    Planner(FactsSql sql, Labels labels, Clock clock) {
        this.sql = sql;
        this.labels = labels;
        this.clock = clock;
    }

    /** A plan with the facts on which it stands. */
    record Judged(Plan plan, Facts facts) {}

    Judged judge(Book book, Presence who, Words words) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Facts facts = facts(book, who, today);
        Check check = new Check(facts, who, words, labels, new Findings(words), today);
        check.findings().unreadable(book);
        UnitCheck units = new UnitCheck(check);
        var unitRows = units.run(Line.of(book, SheetKind.UNITS));
        PostCheck posts = new PostCheck(check, units);
        var postRows = posts.run(Line.of(book, SheetKind.POSTS));
        PersonCheck people = new PersonCheck(check);
        var personRows = people.run(Line.of(book, SheetKind.PEOPLE));
        ChargeCheck charges = new ChargeCheck(check, units, posts, people);
        var chargeRows = charges.run(Line.of(book, SheetKind.CHARGES));
        HeadCheck heads = new HeadCheck(check, units);
        var headRows = heads.run(Line.of(book, SheetKind.HEADS));
        Plan plan = new Plan(
                check.findings().faults(), charges.reliefs(), unitRows, postRows, personRows, chargeRows, headRows);
        return new Judged(plan, facts);
    }

    /** Posts whose charges the book changes: they are held until it is entered. */
    static Set<String> posts(Book book) {
        return codes(book, SheetKind.CHARGES, "post");
    }

    private Facts facts(Book book, Presence who, LocalDate today) {
        long own = who.acting().unitId();
        Set<String> people = union(codes(book, SheetKind.PEOPLE, "code"), codes(book, SheetKind.CHARGES, "person"));
        Set<String> charged = posts(book);
        Set<String> placed = codes(book, SheetKind.POSTS, "unit");
        Map<String, Facts.Post> posts = sql.posts(
                union(charged, codes(book, SheetKind.POSTS, "code"), codes(book, SheetKind.POSTS, "reportsTo")),
                placed);
        Set<String> unitsOfPosts =
                new HashSet<>(posts.values().stream().map(Facts.Post::unit).toList());
        Set<String> headed = codes(book, SheetKind.HEADS, "unit");
        Map<String, Facts.Unit> units = sql.units(
                union(
                        codes(book, SheetKind.UNITS, "code"),
                        codes(book, SheetKind.UNITS, "parent"),
                        placed,
                        unitsOfPosts,
                        headed),
                own);
        boolean hasHeads = !book.of(SheetKind.HEADS).isEmpty();
        return new Facts(
                units,
                posts,
                sql.people(people, own, today),
                charged.isEmpty() ? List.of() : sql.charges(codes(book, SheetKind.CHARGES, "person"), charged),
                hasHeads ? sql.heads(units.keySet()) : List.of());
    }

    private static Set<String> codes(Book book, SheetKind kind, String field) {
        Set<String> codes = new HashSet<>();
        Line.of(book, kind).forEach(line -> codes.add(line.typed(field)));
        codes.remove("");
        return codes;
    }

    @SafeVarargs
    private static Set<String> union(Collection<String>... some) {
        Set<String> all = new HashSet<>();
        Stream.of(some).forEach(all::addAll);
        return all;
    }
}
