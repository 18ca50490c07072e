package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Scope scopes;
    private final Office office;
    private final MatterKinds kinds;
    private final Ages ages;
    private final StatePack pack;

    Where(WhereSql sql, Scope scopes, Office office, MatterKinds kinds, Ages ages, StatePack pack) {
        this.sql = sql;
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

    private Pendency pendency(Question question, Scope.View view, Words words) {
        WhereSql.Look look = look(question, view);
        Ages.Reckoning days = ages.asOf(look.asOf());
        List<PostId> posts = view.posts().stream().map(ScopeSql.Post::id).toList();
        Map<PostId, Desk> desks = office.desks(posts);
        var rows = new PendencyRows(question, view, desks, kinds, pack, words);
        PendencySum sum = new PendencySum(question.clock(), days, look.past(), pack);
        for (Lot lot : sql.lots(look)) {
            Desk desk = desks.get(lot.post());
            if (desk != null) {
                sum.add(rows.key(lot, desk), lot, desk);
            }
        }
        Map<PostId, LocalDate> charges = question.by() == Pendency.By.POST ? sql.charges(posts, look.asOf()) : Map.of();
        return rows.pendency(sum, charges, look.asOf());
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
                office.desks(found.stream().map(WhereSql.Found::post).collect(Collectors.toSet()));
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
                one.unopened(),
                one.over());
    }

    private WhereSql.Look look(Question question, Scope.View view) {
        LocalDate today = ages.today().day();
        LocalDate asOf = question.asOf() == null || question.asOf().isAfter(today) ? today : question.asOf();
        List<PostId> posts = view.posts().stream().map(ScopeSql.Post::id).toList();
        return new WhereSql.Look(posts, asOf, asOf.isBefore(today));
    }

    private WhereSql.Narrow narrow(Question question, Scope.View view, WhereSql.Look look, Ages.Reckoning days) {
        UnitId top = view.top();
        List<ScopeSql.Post> chosen = view.posts().stream()
                .filter(post -> question.level() == 0 || post.level() == question.level())
                .filter(post -> question.post() == 0 || post.id().value() == question.post())
                .filter(post -> !question.own() || post.unit().equals(top))
                .toList();
        List<LocalDate> from = new ArrayList<>();
        List<LocalDate> to = new ArrayList<>();
        List<LocalDate> within = new ArrayList<>();
        for (ScopeSql.Post post : chosen) {
            LocalDate[] range = PendencyRules.range(question.band(), question.clock(), post.unit(), days);
            from.add(range[0]);
            to.add(range[1]);
            within.add(look.past() ? days.withinLimit(post.unit(), pack.limitOf(post.level())) : LocalDate.EPOCH);
        }
        List<PostId> posts = chosen.stream().map(ScopeSql.Post::id).toList();
        return new WhereSql.Narrow(posts, from, to, within, question.kind(), question.over(), question.unopened());
    }
}
