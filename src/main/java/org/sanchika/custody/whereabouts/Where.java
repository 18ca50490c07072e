package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanchika.custody.Ages;
import org.sanchika.custody.MatterKinds;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what lies where, and lists what is behind each count. */
@Service
@Transactional(readOnly = true)
class Where {
    private final WhereSql sql;
    private final Stock stock;
    private final Scope scopes;
    private final Office office;
    private final MatterKinds kinds;
    private final Ages ages;
    private final StatePack pack;

    Where(WhereSql sql, Stock stock, Scope scopes, Office office, MatterKinds kinds, Ages ages, StatePack pack) {
        this.sql = sql;
        this.stock = stock;
        this.scopes = scopes;
        this.office = office;
        this.kinds = kinds;
        this.ages = ages;
        this.pack = pack;
    }

    /** Figures with the way up from the unit they are about. */
    record Answer(Pendency pendency, List<ScopeSql.Unit> line) {}

    /** Empty when the unit asked for is beyond the viewer's scope. */
    Optional<Answer> pendency(Question question, Acting viewer, Words words) {
        return scopes.of(question.unit(), viewer).map(view -> new Answer(pendency(question, view, words), view.line()));
    }

    /** The same, whoever asks; empty when there is no such unit. */
    Optional<Pendency> pendency(Question question, Words words) {
        return scopes.of(question.unit(), (UnitId) null).map(view -> pendency(question, view, words));
    }

    private Pendency pendency(Question question, Scope.View view, Words words) {
        WhereSql.Look look = look(question, view);
        Ages.Reckoning days = ages.asOf(look.asOf());
        boolean byPost = question.by() == Pendency.By.POST;
        List<Lot> lots = byPost ? sql.lots(look, true) : lots(look, view);
        Set<PostId> posts =
                byPost ? lots.stream().map(lot -> new PostId(lot.post())).collect(Collectors.toSet()) : Set.of();
        var rows = new PendencyRows(question, view, office.desks(posts, look.asOf()), kinds, pack, words);
        PendencySum sum = new PendencySum(question.clock(), days);
        for (Lot lot : lots) {
            sum.add(rows.key(lot), lot);
        }
        return rows.pendency(sum, byPost ? sql.charges(posts, look.asOf()) : Map.of(), look.asOf());
    }

    private List<Lot> lots(WhereSql.Look look, Scope.View view) {
        return look.past() || !stock.keeps(view) ? sql.lots(look, false) : stock.of(view, look.asOf());
    }

    /** What lies today on the desks of each unit of the installation; units with nothing are left out. */
    Map<UnitId, Pile> piles() {
        Scope.View view = scopes.whole();
        Ages.Reckoning days = ages.today();
        Map<UnitId, Pile> piles = new HashMap<>();
        for (Lot lot : lots(new WhereSql.Look(null, days.day(), false), view)) {
            piles.computeIfAbsent(lot.unit(), unit -> new Pile()).add(days.days(lot.since()), lot.count(), lot.over());
        }
        return piles;
    }

    /** The matters behind a number. */
    Optional<List<WhereRow>> matters(Question question, WhereSql.WherePlace behind, int limit, Acting viewer) {
        return scopes.of(question.unit(), viewer).map(view -> matters(question, view, behind, limit, viewer));
    }

    private List<WhereRow> matters(
            Question question, Scope.View view, WhereSql.WherePlace behind, int limit, Acting viewer) {
        WhereSql.Look look = look(question, view);
        Ages.Reckoning days = ages.asOf(look.asOf());
        WhereSql.Narrow narrow = narrow(question, view, look, days);
        List<WhereSql.Found> found = sql.matters(look, narrow, office.principals(viewer), behind, limit);
        Map<PostId, Desk> desks =
                office.desks(found.stream().map(WhereSql.Found::post).collect(Collectors.toSet()), look.asOf());
        return found.stream().map(one -> row(one, desks, days)).toList();
    }

    private WhereRow row(WhereSql.Found one, Map<PostId, Desk> desks, Ages.Reckoning days) {
        Desk desk = Optional.ofNullable(desks.get(one.post())).orElseThrow();
        var since = one.since().toInstant();
        return new WhereRow(
                one.matter(),
                kinds.of(one.kind()),
                one.number(),
                one.computerNo(),
                one.subject(),
                desk,
                since,
                days.days(since),
                days.workingDays(desk.unit(), since),
                one.actBy(),
                days.workingDays(desk.unit(), one.actBy()),
                one.unopened(),
                one.over(),
                one.reason());
    }

    private WhereSql.Look look(Question question, Scope.View view) {
        LocalDate today = ages.today().day();
        LocalDate asOf = question.asOf() == null || question.asOf().isAfter(today) ? today : question.asOf();
        return new WhereSql.Look(view.all() ? null : view.ids(), asOf, asOf.isBefore(today));
    }

    private WhereSql.Narrow narrow(Question question, Scope.View view, WhereSql.Look look, Ages.Reckoning days) {
        UnitId top = view.top();
        List<UnitId> units = question.own() && top != null ? List.of(top) : view.ids();
        return new WhereSql.Narrow(
                units.stream()
                        .map(unit -> PendencyRules.range(question.band(), question.clock(), unit, days))
                        .toList(),
                question.level(),
                question.post(),
                question.kind(),
                question.over(),
                question.unopened());
    }
}
