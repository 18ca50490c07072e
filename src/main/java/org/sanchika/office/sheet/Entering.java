package org.sanchika.office.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.ChargeId;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.office.FileHeads.NewFileHead;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.office.people.PersonForm;
import org.sanchika.office.tree.UnitForm;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presence;

/** Enters a clean plan through the office's own acts, each on record: what others stand on comes first. */
final class Entering {
    private final OfficeRegister register;
    private final FileHeads fileHeads;
    private final Audit audit;
    private final Presence who;
    private final List<Audit.Act> acts = new ArrayList<>();
    private final Map<String, Long> units = new HashMap<>();
    private final Map<String, Long> posts = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();

    Entering(OfficeRegister register, FileHeads fileHeads, Audit audit, Presence who) {
        this.register = register;
        this.fileHeads = fileHeads;
        this.audit = audit;
        this.who = who;
    }

    void enter(Plan plan, Facts facts) {
        facts.units().values().forEach(unit -> units.put(unit.code(), unit.id()));
        facts.posts().values().forEach(post -> posts.put(post.code(), post.id()));
        facts.people().values().forEach(person -> people.put(person.code(), person.id()));
        units(plan.units());
        posts(plan.posts());
        plan.people().forEach(this::person);
        charges(plan.charges());
        heads(plan.heads());
        audit.acts(who, acts);
    }

    private void units(List<Plan.Row<UnitForm>> rows) {
        Map<String, Plan.Row<UnitForm>> fresh = new HashMap<>();
        rows.stream().filter(Plan.Row::isNew).forEach(row -> fresh.put(row.code(), row));
        Set<String> done = new HashSet<>();
        rows.stream().filter(Plan.Row::isNew).forEach(row -> unit(row, fresh, done));
        rows.stream().filter(Plan.Row::isChanged).forEach(row -> {
            register.changeUnit(
                    new UnitId(id(units, row.code())),
                    row.state().unit(unit(Check.text(row.state().parent()))));
            put("unit.changed", "unit:", id(units, row.code()), row);
        });
    }

    private void unit(Plan.Row<UnitForm> row, Map<String, Plan.Row<UnitForm>> fresh, Set<String> done) {
        if (!done.add(row.code())) {
            return;
        }
        String parent = Check.text(row.state().parent());
        Plan.Row<UnitForm> above = fresh.get(parent);
        if (above != null) {
            unit(above, fresh, done);
        }
        long id = register.addUnit(row.state().unit(unit(parent))).value();
        units.put(row.code(), id);
        put("unit.added", "unit:", id, row);
    }

    /** Who ceases to head a unit makes room first; who is changed may report to one who is new. */
    private void posts(List<Plan.Row<Plan.Place>> rows) {
        Map<String, Plan.Row<Plan.Place>> fresh = new HashMap<>();
        rows.stream().filter(Plan.Row::isNew).forEach(row -> fresh.put(row.code(), row));
        List<Plan.Row<Plan.Place>> changed = rows.stream()
                .filter(Plan.Row::isChanged)
                .sorted(Comparator.comparing(row -> row.state().form().heads() != null))
                .toList();
        changed.stream()
                .filter(row -> row.state().form().heads() == null)
                .filter(row -> !fresh.containsKey(superior(row)))
                .forEach(this::change);
        Set<String> done = new HashSet<>();
        rows.stream().filter(Plan.Row::isNew).forEach(row -> post(row, fresh, done));
        changed.stream()
                .filter(row -> row.state().form().heads() != null || fresh.containsKey(superior(row)))
                .forEach(this::change);
    }

    private void post(Plan.Row<Plan.Place> row, Map<String, Plan.Row<Plan.Place>> fresh, Set<String> done) {
        if (!done.add(row.code())) {
            return;
        }
        Plan.Row<Plan.Place> above = fresh.get(superior(row));
        if (above != null) {
            post(above, fresh, done);
        }
        UnitId place = new UnitId(id(units, row.state().unit()));
        long id = register.addPost(row.state().form().post(place, post(superior(row))))
                .value();
        posts.put(row.code(), id);
        put("post.added", "post:", id, row);
    }

    private void change(Plan.Row<Plan.Place> row) {
        long id = id(posts, row.code());
        UnitId place = new UnitId(id(units, row.state().unit()));
        register.changePost(new PostId(id), row.state().form().post(place, post(superior(row))));
        put("post.changed", "post:", id, row);
    }

    private void person(Plan.Row<PersonForm> row) {
        if (row.isNew()) {
            long id = register.addPerson(row.state().person()).value();
            people.put(row.code(), id);
            put("person.added", "person:", id, row);
        } else if (row.isChanged()) {
            long id = id(people, row.code());
            register.changePerson(new PersonId(id), row.state().person());
            put("person.changed", "person:", id, row);
        }
    }

    /** What ends comes before what begins, and the earlier before the later. */
    private void charges(List<Plan.Row<Plan.Charge>> rows) {
        for (Plan.Row<Plan.Charge> row : rows) {
            LocalDate until = row.state().until();
            if (row.isChanged() && row.id() != null && until != null) {
                register.endCharge(new ChargeId(row.id()), until);
                put("charge.ended", "post:", id(posts, row.state().post()), row);
            }
        }
        rows.stream()
                .filter(Plan.Row::isNew)
                .sorted(Comparator.comparing(row -> row.state().from()))
                .forEach(this::give);
    }

    private void give(Plan.Row<Plan.Charge> row) {
        Plan.Charge charge = row.state();
        PostId post = new PostId(id(posts, charge.post()));
        ChargeId id =
                register.giveCharge(new PersonId(id(people, charge.person())), post, charge.kind(), charge.from());
        if (charge.until() != null) {
            register.endCharge(id, charge.until());
        }
        acts.add(new Audit.Act(
                "charge.given",
                "post:" + post.value(),
                Map.of(
                        "person",
                        id(people, charge.person()),
                        "kind",
                        charge.kind(),
                        "from",
                        charge.from().toString())));
    }

    private void heads(List<Plan.Row<Plan.Head>> rows) {
        Map<String, FileHeadId> fresh = new HashMap<>();
        for (Plan.Row<Plan.Head> row : rows) {
            Plan.Head head = row.state();
            if (row.isNew()) {
                UnitId unit = head.unit().isEmpty() ? null : new UnitId(id(units, head.unit()));
                FileHeadId parent =
                        head.parentId() == null ? fresh.get(head.parent()) : new FileHeadId(head.parentId());
                FileHeadId id = fileHeads.add(new NewFileHead(unit, parent, head.grade(), head.code(), head.name()));
                fresh.put(HeadCheck.key(head.unit(), head.parent(), head.code()), id);
                put("head.added", "head:", id.value(), row);
            } else if (row.isChanged() && row.id() != null) {
                fileHeads.change(new FileHeadId(row.id()), head.code(), head.name());
                put("head.changed", "head:", row.id(), row);
            }
        }
    }

    private void put(String act, String target, long id, Plan.Row<?> row) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("code", row.code());
        detail.put("sheet", row.line().sheet().name());
        if (!row.changed().isEmpty()) {
            detail.put("changed", row.changed());
        }
        acts.add(new Audit.Act(act, target + id, detail));
    }

    private @Nullable UnitId unit(String code) {
        return code.isEmpty() ? null : new UnitId(id(units, code));
    }

    private @Nullable PostId post(String code) {
        return code.isEmpty() ? null : new PostId(id(posts, code));
    }

    private static String superior(Plan.Row<Plan.Place> row) {
        return Check.text(row.state().form().reportsTo());
    }

    /** A plan that names what is nowhere was not clean: a bug. */
    private static long id(Map<String, Long> known, String code) {
        Long id = known.get(code);
        if (id == null) {
            throw new IllegalStateException("nothing is called " + code);
        }
        return id;
    }
}
