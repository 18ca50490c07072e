package org.sanchika.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.ChargeId;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.OfficeRegister.NewPerson;
import org.sanchika.office.OfficeRegister.NewPost;
import org.sanchika.office.OfficeRegister.NewUnit;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;

/** Builds the state, three departments and one real district down to its blocks, and fills it with invented people. */
final class DemoOffice {
    static final String PASSWORD = "sanchika-demo";
    private static final String REGULAR = "REGULAR";

    private final OfficeRegister register;
    private final DemoScript script;
    private final LocalDate since;
    private final List<SignIn> signIns = new ArrayList<>();
    private final Map<UnitId, String> unitNames = new HashMap<>();
    private int people;
    private int codes;

    DemoOffice(OfficeRegister register, DemoScript script, LocalDate since) {
        this.register = register;
        this.script = script;
        this.since = since;
    }

    /** A demo sign-in as it is written to {@code demo-logins.json}. */
    record SignIn(
            String login,
            String password,
            String name,
            String postId,
            String post,
            String unit,
            int level,
            List<String> roles) {}

    /** A section as the history uses it. */
    record Section(Acting head, List<Acting> clerks, PostId queue) {}

    /** Who plays. */
    record Cast(
            UnitId state,
            Acting counter,
            Acting collector,
            Acting additional,
            Acting administrator,
            List<Section> sections,
            List<Section> blocks) {}

    List<SignIn> signIns() {
        return List.copyOf(signIns);
    }

    Cast build() {
        var words = script.cast();
        UnitId state = unit(
                null,
                "STATE",
                script.name(words.state().en(), words.state().local()),
                null,
                words.state().symbol());
        Acting chief = official(state, "chief", 6, null, true, "chief", Role.OFFICER, Role.INSTALLATION_ADMIN);
        words.departments().forEach(department -> department(state, chief, department));
        var place = words.district();
        LocalName office = script.name(
                script.office("district").en() + ", " + place.en(),
                script.office("district").in(script.language()) + ", " + place.local());
        UnitId district = unit(state, "DISTRICT", office, place.lgd(), place.symbol());
        Acting collector = official(district, "collector", 4, chief.post(), true, "collector", Role.OFFICER);
        assistant(collector);
        Acting additional = official(district, "additional", 3, collector.post(), false, "additional", Role.OFFICER);
        Acting counter = official(district, "counter", 1, additional.post(), false, "counter", Role.DIARIST);
        Acting administrator =
                official(district, "admin", 2, additional.post(), false, "admin", Role.OFFICIAL, Role.OFFICE_ADMIN);
        List<Section> sections = new ArrayList<>();
        for (var section : words.sections()) {
            sections.add(section(district, additional, section, sections.isEmpty()));
        }
        UnitId subdivision = unit(district, "SUBDIVISION", office("subdivision", place.en(), place.local()), null, "");
        official(subdivision, "subdivision", 3, collector.post(), true, "subdivision", Role.OFFICER);
        List<Section> blocks = new ArrayList<>();
        for (var block : script.blocks()) {
            blocks.add(block(district, collector, block, blocks.isEmpty()));
        }
        return new Cast(state, counter, collector, additional, administrator, sections, blocks);
    }

    private void department(UnitId state, Acting chief, DemoScript.Department words) {
        var place = script.departments().get(words.match());
        boolean first = signIns.size() == 1;
        UnitId department = unit(
                state,
                "DEPARTMENT",
                script.name(words.match(), words.local()),
                place == null ? null : place.code(),
                words.symbol());
        Acting secretary =
                official(department, "secretary", 5, chief.post(), true, first ? "secretary" : null, Role.OFFICER);
        Acting deputy =
                official(department, "deputy", 3, secretary.post(), false, first ? "deputy" : null, Role.OFFICER);
        for (int n = 1; n <= 2; n++) {
            LocalName name = script.name(
                    script.office("section").en() + " " + n,
                    Digits.show(script.office("section").in(script.language()) + " " + n, script.language()));
            UnitId section = unit(department, "SECTION", name, null, words.symbol() + "-" + n);
            boolean known = first && n == 1;
            Acting officer =
                    official(section, "officer", 2, deputy.post(), true, known ? "officer" : null, Role.SECTION_HEAD);
            official(section, "assistant", 1, officer.post(), false, known ? "assistant" : null, Role.OFFICIAL);
            queue(section, officer);
        }
    }

    private Section section(UnitId district, Acting superior, DemoScript.Section words, boolean known) {
        UnitId unit = unit(district, "SECTION", script.name(words.en(), words.local()), null, words.symbol());
        Acting head = official(unit, "head", 2, superior.post(), true, known ? "head" : null, Role.SECTION_HEAD);
        Acting first = official(unit, "clerk", 1, head.post(), false, known ? "clerk" : null, Role.OFFICIAL);
        Acting second = official(unit, "clerk", 1, head.post(), false, null, Role.OFFICIAL);
        return new Section(head, List.of(first, second), queue(unit, head));
    }

    private Section block(UnitId district, Acting collector, DemoScript.Place place, boolean known) {
        String symbol = place.local().isBlank() ? place.name() : place.local();
        UnitId unit = unit(district, "BLOCK", office("block", place.name(), place.local()), place.code(), symbol);
        Acting officer = official(unit, "block", 3, collector.post(), true, known ? "block" : null, Role.OFFICER);
        Acting clerk = official(unit, "clerk", 1, officer.post(), false, known ? "blockclerk" : null, Role.DIARIST);
        return new Section(officer, List.of(clerk), queue(unit, officer));
    }

    private LocalName office(String kind, String en, String local) {
        LocalName office = script.office(kind);
        return script.name(
                office.en() + ", " + en, office.in(script.language()) + ", " + (local.isBlank() ? en : local));
    }

    private UnitId unit(@Nullable UnitId parent, String kind, LocalName name, @Nullable Integer lgd, String symbol) {
        UnitId unit = register.addUnit(new NewUnit(parent, kind.charAt(0) + "-" + (++codes), kind, lgd, symbol, name));
        unitNames.put(unit, name.in(script.language()));
        return unit;
    }

    private PostId queue(UnitId unit, Acting head) {
        return register.addPost(new NewPost(
                unit,
                "Q-" + (++codes),
                script.title("queue"),
                2,
                head.post(),
                false,
                true,
                EnumSet.noneOf(Role.class)));
    }

    private Acting official(
            UnitId unit,
            String title,
            int level,
            @Nullable PostId superior,
            boolean heads,
            @Nullable String login,
            Role first,
            Role... rest) {
        Set<Role> roles = EnumSet.of(first, rest);
        PostId post = register.addPost(
                new NewPost(unit, "P-" + (++codes), script.title(title), level, superior, heads, false, roles));
        PersonId person = person();
        ChargeId charge = register.giveCharge(person, post, REGULAR, since.minusDays(30L * (people % 14)));
        if (login != null) {
            sign(person, login, post, unit, title, level, roles);
        }
        return new Acting(person, post, charge, unit, Role.powersOf(roles));
    }

    private void assistant(Acting officer) {
        PersonId person = person();
        register.giveCharge(person, officer.post(), "ASSISTANT", since);
        sign(person, "aide", officer.post(), officer.unit(), "aide", 4, EnumSet.of(Role.ASSISTANT));
    }

    private void sign(
            PersonId person, String login, PostId post, UnitId unit, String title, int level, Set<Role> roles) {
        register.setPassword(person, login, PASSWORD, false);
        signIns.add(new SignIn(
                login,
                PASSWORD,
                name(people).in(script.language()),
                Long.toString(post.value()),
                script.title(title).in(script.language()),
                unitNames.getOrDefault(unit, ""),
                level,
                roles.stream().map(Role::name).toList()));
    }

    private PersonId person() {
        people++;
        return register.addPerson(new NewPerson(
                String.format(Locale.ROOT, "E%04d", people),
                name(people),
                "",
                "",
                script.language().code()));
    }

    private LocalName name(int n) {
        var given = script.people().given().get(n * 7 % script.people().given().size());
        var family =
                script.people().family().get(n * 5 % script.people().family().size());
        return script.name(given.getFirst() + " " + family.getFirst(), given.getLast() + " " + family.getLast());
    }
}
