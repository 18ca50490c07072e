package org.sanchika.journey;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.ChargeId;
import org.sanchika.office.FileHead.Grade;
import org.sanchika.office.FileHeads;
import org.sanchika.office.FileHeads.NewFileHead;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;
import org.springframework.boot.test.context.TestComponent;

/** A collectorate with names in every language, in which the journeys take place. All its people are invented. */
@TestComponent
final class ExampleOffice {
    static final LocalName COLLECTOR = name("District Magistrate", "जिला पदाधिकारी", "জেলাশাসক");
    static final LocalName HEAD = name("Head Assistant", "प्रधान सहायक", "প্রধান সহায়ক");
    static final LocalName CLERK = name("Clerk", "लिपिक", "করণিক");
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 4, 1);

    private final OfficeRegister register;
    private final FileHeads heads;
    private String mark = "";
    private final Map<Language, People> people = new EnumMap<>(Language.class);

    ExampleOffice(OfficeRegister register, FileHeads heads) {
        this.register = register;
        this.heads = heads;
    }

    /** Who works there. The blocks are a saved group of the collector. */
    record People(
            Language language,
            UnitId district,
            UnitId establishment,
            UnitId revenue,
            Acting diarist,
            Acting collector,
            Acting head,
            Acting clerk,
            Acting revenueHead,
            Acting revenueClerk,
            Acting administrator,
            PostId queue,
            List<Acting> blocks,
            long blockGroup) {}

    /** The office whose letters come in this language; English readers look at the Hindi one. */
    synchronized People in(Language language) {
        return people.computeIfAbsent(language == Language.EN ? Language.HI : language, this::make);
    }

    private People make(Language language) {
        mark = "J" + language.code() + "-";
        UnitId district =
                unit(null, "DISTRICT", "SPL", name("Sonpur Collectorate", "सोनपुर समाहरणालय", "সোনপুর সমাহরণালয়"));
        UnitId establishment =
                unit(district, "SECTION", "EST", name("Establishment Section", "स्थापना शाखा", "সংস্থাপন শাখা"));
        UnitId revenue = unit(district, "SECTION", "REV", name("Revenue Section", "राजस्व शाखा", "রাজস্ব শাখা"));
        var basic = heads.add(
                new NewFileHead(district, null, Grade.BASIC, "11", name("Establishment", "स्थापना", "সংস্থাপন")));
        heads.add(new NewFileHead(district, basic, Grade.PRIMARY, "03", name("Leave", "अवकाश", "ছুটি")));
        Acting collector =
                official(district, COLLECTOR, name("Anjali Minj", "अंजलि मिंज", "অঞ্জলি মিঞ্জ"), 4, null, Role.OFFICER);
        Acting diarist = official(
                district,
                name("Diary Clerk", "डायरी लिपिक", "ডায়েরি করণিক"),
                name("Rakesh Paswan", "राकेश पासवान", "রাকেশ পাসোয়ান"),
                1,
                collector.post(),
                Role.DIARIST);
        Acting administrator = official(
                district,
                name("System Administrator", "प्रणाली प्रशासक", "সিস্টেম প্রশাসক"),
                name("Suman Sinha", "सुमन सिन्हा", "সুমন সিংহ"),
                2,
                collector.post(),
                Role.OFFICE_ADMIN,
                Role.INSTALLATION_ADMIN);
        Acting head = official(
                establishment,
                HEAD,
                name("Lata Devangan", "लता देवांगन", "লতা দেবাঙ্গন"),
                2,
                collector.post(),
                Role.SECTION_HEAD);
        Acting clerk = official(
                establishment, CLERK, name("Vinod Kumar", "विनोद कुमार", "বিনোদ কুমার"), 1, head.post(), Role.OFFICIAL);
        Acting revenueHead = official(
                revenue,
                name("Head Assistant, Revenue", "प्रधान सहायक, राजस्व", "প্রধান সহায়ক, রাজস্ব"),
                name("Meena Kujur", "मीना कुजूर", "মীনা কুজুর"),
                2,
                collector.post(),
                Role.SECTION_HEAD);
        Acting revenueClerk = official(
                revenue,
                name("Clerk, Revenue", "लिपिक, राजस्व", "করণিক, রাজস্ব"),
                name("Bimal Roy", "बिमल राय", "বিমল রায়"),
                1,
                revenueHead.post(),
                Role.OFFICIAL);
        PostId queue = register.addPost(new OfficeRegister.NewPost(
                establishment,
                mark + "Q",
                name("Establishment Section", "स्थापना शाखा", "সংস্থাপন শাখা"),
                2,
                head.post(),
                false,
                true,
                EnumSet.noneOf(Role.class)));
        List<Acting> blocks = Stream.of(
                        name("Rampur", "रामपुर", "রামপুর"),
                        name("Belwa", "बेलवा", "বেলওয়া"),
                        name("Madhopur", "माधोपुर", "মাধোপুর"))
                .map(block -> block(district, block, collector.post()))
                .toList();
        long group = register.saveGroup(
                collector.post(),
                "सभी प्रखंड विकास पदाधिकारी",
                Set.copyOf(blocks.stream().map(Acting::post).toList()));
        return new People(
                language,
                district,
                establishment,
                revenue,
                diarist,
                collector,
                head,
                clerk,
                revenueHead,
                revenueClerk,
                administrator,
                queue,
                blocks,
                group);
    }

    private Acting block(UnitId district, LocalName name, PostId collector) {
        UnitId unit = unit(district, "BLOCK", name.en(), name);
        LocalName officer = name(
                "Block Development Officer, " + name.en(),
                "प्रखंड विकास पदाधिकारी, " + name.hi(),
                "ব্লক উন্নয়ন আধিকারিক, " + name.bn());
        LocalName person = name("Officer of " + name.en(), name.hi() + " के पदाधिकारी", name.bn() + "-এর আধিকারিক");
        return official(unit, officer, person, 3, collector, Role.OFFICER);
    }

    private UnitId unit(@Nullable UnitId parent, String kind, String symbol, LocalName name) {
        return register.addUnit(new OfficeRegister.NewUnit(parent, mark + symbol, kind, null, symbol, name));
    }

    private Acting official(
            UnitId unit, LocalName title, LocalName name, int level, @Nullable PostId above, Role first, Role... rest) {
        Set<Role> roles = EnumSet.of(first, rest);
        String code = mark + name.en();
        boolean heads = roles.contains(Role.OFFICER) || roles.contains(Role.SECTION_HEAD);
        PostId post =
                register.addPost(new OfficeRegister.NewPost(unit, code, title, level, above, heads, false, roles));
        PersonId person = register.addPerson(new OfficeRegister.NewPerson(code, name, "", "", "hi"));
        ChargeId charge = register.giveCharge(person, post, "REGULAR", LONG_AGO);
        return new Acting(person, post, charge, unit, Role.powersOf(roles));
    }

    private static LocalName name(String english, String hindi, String bengali) {
        return new LocalName(english, hindi, bengali);
    }
}
