package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.sheet.Plan.Place;
import org.sanchika.office.tree.PostForm;
import org.sanchika.office.tree.TreeRules;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;

/** Judges the posts of a book by the tree as it would be. */
final class PostCheck {
    private final Check check;
    private final UnitCheck units;
    private final Map<String, Plan.Row<Place>> planned = new LinkedHashMap<>();
    private final Map<String, List<Plan.Row<Place>>> inUnit = new LinkedHashMap<>();
    private final Map<String, List<Facts.Post>> knownIn;

    PostCheck(Check check, UnitCheck units) {
        this.check = check;
        this.units = units;
        this.knownIn = check.facts().posts().values().stream().collect(Collectors.groupingBy(Facts.Post::unit));
    }

    List<Plan.Row<Place>> run(List<Line> lines) {
        check.once(lines, List.of("code")).forEach(this::read);
        planned.values().forEach(this::judge);
        lines.stream().filter(line -> line.typed("code").isEmpty()).forEach(line -> placed(line, line.typed("unit")));
        return List.copyOf(planned.values());
    }

    boolean isKnown(String code) {
        return planned.containsKey(code) || check.facts().posts().containsKey(code);
    }

    /** The unit of the post; empty when there is no such post. */
    String unit(String code) {
        Facts.Post known = check.facts().posts().get(code);
        Plan.Row<Place> row = planned.get(code);
        return known != null ? known.unit() : row == null ? "" : row.state().unit();
    }

    boolean isClosed(String code) {
        Facts.Post known = check.facts().posts().get(code);
        return known != null && known.closed();
    }

    boolean isQueue(String code) {
        Facts.Post known = check.facts().posts().get(code);
        Plan.Row<Place> row = planned.get(code);
        return known != null ? known.queue() : row != null && row.state().form().isQueue();
    }

    /** Whether the post has, or would have, the power over the installation. */
    boolean isInstallation(String code) {
        Facts.Post known = check.facts().posts().get(code);
        Plan.Row<Place> row = planned.get(code);
        return known != null && known.roles().contains(Role.INSTALLATION_ADMIN)
                || row != null && row.state().form().has(Role.INSTALLATION_ADMIN);
    }

    private void read(Line line) {
        String code = line.typed("code");
        Facts.Post known = check.facts().posts().get(code);
        PostForm before = form(known, code);
        String unit = line.or("unit", known == null ? "" : known.unit());
        String queue = check.value(line, "queue", "truth", before.isQueue() ? "YES" : "NO");
        String heads = check.value(line, "heads", "truth", before.heads() != null ? "YES" : "NO");
        PostForm after = new PostForm(
                code,
                line.or("titleEn", before.get(before.titleEn())),
                line.or("titleHi", before.get(before.titleHi())),
                line.or("titleBn", before.get(before.titleBn())),
                check.labels().level(line.or("level", before.get(before.level()))),
                line.or("reportsTo", before.get(before.reportsTo())),
                heads.equals("YES") ? "1" : null,
                queue.equals("YES") ? "1" : null,
                roles(line, before));
        check.findings().add(line, after.mistakes(check.words(), known == null));
        if (known != null && !unit.equals(known.unit())) {
            check.findings().add(line, "unit", "stays", check.words().digits(known.unit()));
        }
        if (known != null && known.queue() != after.isQueue()) {
            check.findings().add(line, "queue", "queue-stays");
        }
        if (!code.isEmpty()) {
            Long id = known == null ? null : known.id();
            var changed = known == null ? List.<Plan.Changed>of() : Check.changes(fields(before), fields(after));
            planned.put(code, new Plan.Row<>(line, code, id, new Place(unit, after), changed));
        }
    }

    private List<String> roles(Line line, PostForm before) {
        if (line.raw("roles").isEmpty()) {
            return before.roles() == null ? List.of() : before.roles();
        }
        Set<String> roles = new TreeSet<>();
        for (String typed : line.typed("roles").split("[,;|/+]")) {
            if (!typed.isBlank()) {
                Optional<String> role = check.labels().value("role", typed);
                role.ifPresentOrElse(roles::add, () -> check.findings().add(line, "roles", "role", typed.strip()));
            }
        }
        return List.copyOf(roles);
    }

    private void judge(Plan.Row<Place> row) {
        Facts.Post known = check.facts().posts().get(row.code());
        String unit = row.state().unit();
        if (!placed(row.line(), unit)) {
            return;
        }
        if (known != null && !row.isChanged()) {
            return;
        }
        if (!units.isReached(unit)) {
            check.findings().add(row.line(), Refused.of("unit", "outside"), "unit");
            return;
        }
        PostForm form = row.state().form();
        Set<Role> after =
                new HashSet<>(Arrays.stream(Role.values()).filter(form::has).toList());
        TreeRules.post(facts(row), form.heads() != null && !form.isQueue(), form.isQueue())
                .or(() -> TreeRules.roles(check.who().powers(), known == null ? Set.of() : known.roles(), after))
                .ifPresent(refused -> check.findings()
                        .add(row.line(), refused, refused.field().equals("code") ? "unit" : refused.field()));
        if (known != null && known.closed()) {
            check.findings().add(row.line(), Refused.of("code", "closed-post"), "code");
        }
    }

    private boolean placed(Line line, String unit) {
        if (unit.isEmpty()) {
            check.findings().add(line, "unit", "required");
        } else if (!units.isKnown(unit)) {
            check.findings().add(line, Refused.of("unit", "no-such-unit"), "unit");
        }
        return !unit.isEmpty() && units.isKnown(unit);
    }

    private TreeRules.PostFacts facts(Plan.Row<Place> row) {
        String superior = Check.text(row.state().form().reportsTo());
        return new TreeRules.PostFacts(
                units.isClosed(row.state().unit()),
                false,
                other(
                        row,
                        place -> place.form().heads() != null && !place.form().isQueue(),
                        Facts.Post::heads),
                other(row, place -> place.form().isQueue(), Facts.Post::queue) != null,
                superior.isEmpty() || isKnown(superior),
                isClosed(superior),
                above(superior).contains(row.code()));
    }

    /** Another open post of the unit that is, or would be, what this one wants to be. */
    private @Nullable LocalName other(Plan.Row<Place> row, Predicate<Place> would, Predicate<Facts.Post> is) {
        String unit = row.state().unit();
        return Stream.concat(
                        inUnit.computeIfAbsent(unit, this::planned).stream()
                                .filter(one -> !one.code().equals(row.code()) && would.test(one.state()))
                                .filter(one -> !isClosed(one.code()))
                                .map(one -> title(one.state().form())),
                        knownIn.getOrDefault(unit, List.of()).stream()
                                .filter(post -> !planned.containsKey(post.code()) && !post.closed() && is.test(post))
                                .map(Facts.Post::title))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Plan.Row<Place>> planned(String unit) {
        return planned.values().stream()
                .filter(row -> row.state().unit().equals(unit))
                .toList();
    }

    private List<String> above(String code) {
        List<String> line = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String one = code; !one.isEmpty() && seen.add(one); one = superior(one)) {
            line.add(one);
        }
        return line;
    }

    private String superior(String code) {
        Plan.Row<Place> row = planned.get(code);
        if (row != null) {
            return Check.text(row.state().form().reportsTo());
        }
        Facts.Post post = check.facts().posts().get(code);
        return post == null ? "" : post.superior();
    }

    private static @Nullable LocalName title(PostForm form) {
        String en = Check.text(form.titleEn());
        String hi = Check.text(form.titleHi());
        String bn = Check.text(form.titleBn());
        return en.isEmpty() && hi.isEmpty() && bn.isEmpty()
                ? null
                : new LocalName(en.isEmpty() ? null : en, hi.isEmpty() ? null : hi, bn.isEmpty() ? null : bn);
    }

    private static PostForm form(Facts.@Nullable Post post, String code) {
        return post == null
                ? new PostForm(code, "", "", "", "", "", null, null, List.of())
                : new PostForm(
                        code,
                        post.title().en(),
                        post.title().hi(),
                        post.title().bn(),
                        Integer.toString(post.level()),
                        post.superior(),
                        post.heads() ? "1" : null,
                        post.queue() ? "1" : null,
                        post.roles().stream().map(Role::name).sorted().toList());
    }

    private static Map<String, String> fields(PostForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titleEn", form.get(form.titleEn()));
        fields.put("titleHi", form.get(form.titleHi()));
        fields.put("titleBn", form.get(form.titleBn()));
        fields.put("level", form.get(form.level()));
        fields.put("reportsTo", form.get(form.reportsTo()));
        fields.put("heads", form.heads() == null ? "NO" : "YES");
        fields.put("roles", form.roles() == null ? "" : String.join(",", form.roles()));
        return fields;
    }
}
