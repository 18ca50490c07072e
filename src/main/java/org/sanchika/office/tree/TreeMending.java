package org.sanchika.office.tree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.DeskOccupancy;
import org.sanchika.office.Mended;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.office.tree.TreeRules.Parent;
import org.sanchika.office.tree.UnitPage.Unit;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators mend units and posts: each act within their reach, by the rules, and on record. */
@Service
@Transactional
class TreeMending {
    private final OfficeRegister register;
    private final Office office;
    private final TreePageSql pages;
    private final GuardSql guard;
    private final ObjectProvider<DeskOccupancy> occupancy;
    private final Audit audit;
    private final Clock clock;

    TreeMending(
            OfficeRegister register,
            Office office,
            TreePageSql pages,
            GuardSql guard,
            ObjectProvider<DeskOccupancy> occupancy,
            Audit audit,
            Clock clock) {
        this.register = register;
        this.office = office;
        this.pages = pages;
        this.guard = guard;
        this.occupancy = occupancy;
        this.audit = audit;
        this.clock = clock;
    }

    boolean reaches(Presence who, UnitId unit) {
        return office.mayMend(who, unit);
    }

    Mended addUnit(Presence who, UnitForm form) {
        guard.takeTree();
        Optional<Unit> parent = pages.unitByCode(Typed.line(form.parent()));
        if (parent.isEmpty() && !Typed.line(form.parent()).isEmpty()) {
            return Refused.of("parent", "no-such-unit");
        }
        Optional<Refused> refusal = TreeRules.unit(
                parent.map(unit -> parent(who, unit, null)).orElse(null),
                guard.unitCodeTaken(Typed.line(form.code())),
                who.may(Power.INSTALLATION));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        UnitId id = register.addUnit(
                form.unit(parent.map(unit -> new UnitId(unit.id())).orElse(null)));
        return done(who, "unit.added", "unit:", id.value(), Map.of("code", Typed.line(form.code())));
    }

    Mended changeUnit(Presence who, UnitId id, UnitForm form) {
        demand(who, id);
        guard.takeTree();
        Unit before = pages.unit(id).orElseThrow();
        Optional<Unit> parent = pages.unitByCode(Typed.line(form.parent()));
        if (parent.isEmpty() && !Typed.line(form.parent()).isEmpty()) {
            return Refused.of("parent", "no-such-unit");
        }
        Long above = parent.map(Unit::id).orElse(null);
        if (!Objects.equals(above, before.parent())) {
            Optional<Refused> refusal = TreeRules.unit(
                    parent.map(unit -> parent(who, unit, id)).orElse(null), false, who.may(Power.INSTALLATION));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        register.changeUnit(id, form.unit(above == null ? null : new UnitId(above)));
        return done(who, "unit.changed", "unit:", id.value(), Map.of("before", before.toString()));
    }

    Mended closeUnit(Presence who, UnitId id) {
        demand(who, id);
        guard.takeTree();
        Unit unit = pages.unit(id).orElseThrow();
        Optional<Refused> refusal = TreeRules.closeUnit(unit.units(), unit.posts());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        register.closeUnit(id, today());
        return done(who, "unit.closed", "unit:", id.value(), Map.of());
    }

    Mended addPost(Presence who, UnitId unit, PostForm form) {
        demand(who, unit);
        guard.takeTree();
        String above = Typed.line(form.reportsTo());
        Optional<PostId> superior = guard.postByCode(above);
        var post = form.post(unit, superior.orElse(null));
        Optional<Refused> refusal = TreeRules.post(
                        guard.facts(unit, post.code(), null, !above.isEmpty(), superior.orElse(null)),
                        post.headsUnit(),
                        post.queue())
                .or(() -> TreeRules.roles(who.powers(), java.util.Set.of(), post.roles()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        PostId id = register.addPost(post);
        return done(who, "post.added", "post:", id.value(), Map.of("code", post.code()));
    }

    Mended changePost(Presence who, PostId id, PostForm form) {
        PostPage.Post before = pages.post(id).orElseThrow();
        UnitId unit = new UnitId(before.unit());
        demand(who, unit);
        guard.takeTree();
        String above = Typed.line(form.reportsTo());
        Optional<PostId> superior = guard.postByCode(above);
        var post = form.post(unit, superior.orElse(null));
        Optional<Refused> refusal = TreeRules.post(
                        guard.facts(unit, before.code(), id, !above.isEmpty(), superior.orElse(null)),
                        post.headsUnit(),
                        before.queue())
                .or(() -> TreeRules.roles(who.powers(), before.roles(), post.roles()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        register.changePost(id, post);
        return done(who, "post.changed", "post:", id.value(), Map.of("before", before.toString()));
    }

    Mended closePost(Presence who, PostId id) {
        PostPage.Post post = pages.post(id).orElseThrow();
        demand(who, new UnitId(post.unit()));
        guard.takeTree();
        Optional<Refused> refusal = TreeRules.roles(who.powers(), post.roles(), post.roles())
                .or(() -> TreeRules.closePost(matters(id), guard.openCharges(id, today()), guard.juniors(id)));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        register.closePost(id, today());
        return done(who, "post.closed", "post:", id.value(), Map.of());
    }

    /** What lies on the desk; nothing while no module keeps matters. */
    long matters(PostId post) {
        return occupancy.stream().mapToLong(one -> one.matters(post)).sum();
    }

    private Parent parent(Presence who, Unit unit, @Nullable UnitId moved) {
        UnitId id = new UnitId(unit.id());
        return new Parent(reaches(who, id), unit.closed(), moved != null && office.isWithin(id, moved));
    }

    private void demand(Presence who, UnitId unit) {
        if (!reaches(who, unit)) {
            throw new AccessDeniedException("unit " + unit.value() + " is beyond the administrator's own");
        }
    }

    private Mended done(Presence who, String act, String kind, long id, Map<String, ?> detail) {
        audit.act(who, act, kind + id, detail);
        return new Mended.Done(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
