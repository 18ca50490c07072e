package org.sanchika;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.ChargeId;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;
import org.sanchika.platform.security.Role;
import org.sanchika.platform.security.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes offices through the register's own acts. {@code office.collectorate()} is a small district with eight people. */
@TestComponent
public class OfficeFixtures {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final OfficeRegister register;
    private final Presences presences;

    OfficeFixtures(OfficeRegister register, Presences presences) {
        this.register = register;
        this.presences = presences;
    }

    /** The desks of a small collectorate: counter, two sections with head, clerk and queue, the head of the district. */
    public record Collectorate(
            UnitId district,
            UnitId section,
            UnitId otherSection,
            Acting counter,
            Acting clerk,
            Acting otherClerk,
            Acting head,
            Acting otherHead,
            Acting collector,
            PostId queue) {}

    public Collectorate collectorate() {
        UnitId district = unit(null, "DISTRICT", "समाहरणालय");
        UnitId section = unit(district, "SECTION", "स्थापना शाखा");
        UnitId other = unit(district, "SECTION", "राजस्व शाखा");
        Acting collector = official(district, "जिला पदाधिकारी", 4, null, true, Role.OFFICER);
        Acting counter = official(district, "डायरीकार", 1, collector.post(), false, Role.DIARIST);
        Acting head = official(section, "प्रधान सहायक", 2, collector.post(), true, Role.SECTION_HEAD);
        Acting clerk = official(section, "लिपिक", 1, head.post(), false, Role.OFFICIAL);
        Acting otherHead = official(other, "प्रधान सहायक", 2, collector.post(), true, Role.SECTION_HEAD);
        Acting otherClerk = official(other, "लिपिक", 1, otherHead.post(), false, Role.OFFICIAL);
        PostId queue = post(section, "शाखा", 2, head.post(), false, true, EnumSet.noneOf(Role.class));
        return new Collectorate(
                district, section, other, counter, clerk, otherClerk, head, otherHead, collector, queue);
    }

    public UnitId unit(@Nullable UnitId parent, String kind, String name) {
        int n = COUNT.incrementAndGet();
        return register.addUnit(
                new OfficeRegister.NewUnit(parent, "U" + n, kind, null, "स" + n, LocalName.of(hindi(), name)));
    }

    public PostId post(
            UnitId unit,
            String title,
            int level,
            @Nullable PostId reportsTo,
            boolean heads,
            boolean queue,
            Set<Role> roles) {
        return register.addPost(new OfficeRegister.NewPost(
                unit,
                "P" + COUNT.incrementAndGet(),
                LocalName.of(hindi(), title),
                level,
                reportsTo,
                heads,
                queue,
                roles));
    }

    /** A post with a person in it, who signs in as {@code u<person>} with that as his password. */
    public Acting official(
            UnitId unit, String title, int level, @Nullable PostId reportsTo, boolean heads, Role first, Role... rest) {
        PostId post = post(unit, title, level, reportsTo, heads, false, EnumSet.of(first, rest));
        PersonId person = person("श्री अधिकारी " + COUNT.get());
        ChargeId charge = register.giveCharge(person, post, "REGULAR", LONG_AGO);
        return new Acting(person, post, charge, unit, Role.powersOf(EnumSet.of(first, rest)));
    }

    public PersonId person(String name) {
        int n = COUNT.incrementAndGet();
        return register.addPerson(new OfficeRegister.NewPerson("E" + n, LocalName.of(hindi(), name), "", "", "hi"));
    }

    /** A person who takes a post in addition. */
    public Acting charged(PersonId person, PostId post, UnitId unit, Role role) {
        ChargeId charge = register.giveCharge(person, post, "ADDITIONAL", LONG_AGO);
        return new Acting(person, post, charge, unit, role.powers());
    }

    /** A person helping in {@code officer}'s post. */
    public Acting assistantOf(Acting officer) {
        PersonId person = person("निजी सहायक");
        ChargeId charge = register.giveCharge(person, officer.post(), "ASSISTANT", LONG_AGO);
        return new Acting(person, officer.post(), charge, officer.unit(), Role.ASSISTANT.powers());
    }

    /** A request by this person, signed in, with its form token. */
    public RequestPostProcessor by(Acting acting) {
        var principal =
                new SignedIn(acting.person().value(), "u" + acting.person().value(), "", false);
        return request -> {
            request.addHeader("X-Post", Long.toString(acting.post().value()));
            SecurityMockMvcRequestPostProcessors.user(principal).postProcessRequest(request);
            return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        };
    }

    public Presence presence(Acting acting) {
        return presences.of(acting.person().value(), acting.post().value()).orElseThrow();
    }

    private static Language hindi() {
        return Language.HI;
    }
}
