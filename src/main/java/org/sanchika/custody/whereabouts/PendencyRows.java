package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterKinds;
import org.sanchika.office.Desk;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;

/** Names the rows of figures and puts them in order. */
final class PendencyRows {
    private static final String OWN = "-own";

    private final Question question;
    private final Scope.View view;
    private final Map<PostId, Desk> desks;
    private final MatterKinds kinds;
    private final StatePack pack;
    private final Words words;
    private final Map<UnitId, String> branches = new HashMap<>();

    PendencyRows(
            Question question,
            Scope.View view,
            Map<PostId, Desk> desks,
            MatterKinds kinds,
            StatePack pack,
            Words words) {
        this.question = question;
        this.view = view;
        this.desks = desks;
        this.kinds = kinds;
        this.pack = pack;
        this.words = words;
    }

    /** In which row a lot is counted. */
    String key(Lot lot) {
        return switch (question.by()) {
            case LEVEL -> Integer.toString(lot.level());
            case POST -> Long.toString(lot.post());
            case KIND -> lot.kind();
            case UNIT -> branches.computeIfAbsent(lot.unit(), this::branch);
        };
    }

    private String branch(UnitId unit) {
        UnitId branch = view.branch(unit);
        return branch.value() + (branch.equals(view.top()) ? OWN : "");
    }

    Pendency pendency(PendencySum sum, Map<PostId, LocalDate> charges, LocalDate asOf) {
        List<Pendency.Row> rows = new ArrayList<>();
        sum.lines().forEach((key, line) -> rows.add(row(key, line, charges, asOf)));
        rows.sort(order());
        Pendency.Row total = row("", words.get("where.total"), "", "", sum.total(), null, false);
        return new Pendency(asOf, question.by(), question.clock(), PendencyRules.BANDS, rows, total);
    }

    private Comparator<Pendency.Row> order() {
        return question.by() == Pendency.By.LEVEL
                ? Comparator.comparing(row -> Integer.parseInt(row.key()))
                : Comparator.comparing(Pendency.Row::over)
                        .thenComparing(Pendency.Row::total)
                        .reversed()
                        .thenComparing(Pendency.Row::key);
    }

    private Pendency.Row row(String key, PendencySum.Line line, Map<PostId, LocalDate> charges, LocalDate asOf) {
        Language language = words.language();
        return switch (question.by()) {
            case LEVEL -> row(key, level(Integer.parseInt(key)), "", "", line, null, false);
            case KIND -> row(key, words.get(kinds.of(key).label()), "", "", line, null, false);
            case UNIT -> unit(key, line);
            case POST -> {
                PostId post = new PostId(Long.parseLong(key));
                Desk desk = desks.get(post);
                if (desk == null) {
                    throw new IllegalStateException("no desk " + post);
                }
                LocalDate charge = charges.get(post);
                String holder = desk.holder() == null ? "" : desk.holder().in(language);
                Integer held = charge == null ? null : (int) ChronoUnit.DAYS.between(charge, asOf);
                yield row(key, desk.title().in(language), desk.unitName().in(language), holder, line, held, false);
            }
        };
    }

    private Pendency.Row unit(String key, PendencySum.Line line) {
        UnitId id = new UnitId(Long.parseLong(key.replace(OWN, "")));
        ScopeSql.Unit unit = view.byId().get(id);
        String name = unit == null ? key : unit.name().in(words.language());
        boolean own = key.endsWith(OWN);
        boolean opens = !own && view.units().stream().anyMatch(one -> id.equals(one.parent()));
        return row(key, own ? words.get("where.own", name) : name, "", "", line, null, opens);
    }

    private String level(int level) {
        return pack.nameOf(level)
                .map(name -> name.in(words.language()))
                .orElseGet(() -> words.get("custody.level", level));
    }

    private static Pendency.Row row(
            String key,
            String label,
            String detail,
            String holder,
            PendencySum.Line line,
            @Nullable Integer chargeDays,
            boolean opens) {
        return new Pendency.Row(
                key,
                label,
                detail,
                holder,
                line.pile.lying(),
                line.pile.oldest(),
                line.pile.within(50),
                line.pile.within(90),
                line.pile.over(),
                line.unopened,
                line.physical,
                line.pile.bands(),
                chargeDays,
                opens);
    }
}
