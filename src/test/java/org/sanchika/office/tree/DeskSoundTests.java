package org.sanchika.office.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding a desk by how its name sounds. */
@SanchikaTest
class DeskSoundTests {
    @Autowired
    Office office;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "सिंह,Singh,সিংহ",
        "चट्टोपाध्याय,Chattopadhyay,চট্টোপাধ্যায়",
        "लक्ष्मण,Laxman,লক্ষ্মণ",
        "ज्ञानेश्वर,Gyaneshwar,জ্ঞানেশ্বর",
        "शंभू,Shambhu,শম্ভু",
        "फ़ातिमा,Fatima,ফাতিমা",
        "गंगा,Ganga,গঙ্গা",
        "छपरा,Chhapra,ছাপরা",
        "विद्युत,Bidyut,বিদ্যুৎ",
        "स्थापना शाखा,Sthapana Shakha,স্থাপনা শাখা"
    })
    void soundsTheSameInEveryScript(String hindi, String roman, String bengali) {
        assertThat(List.of(sound(roman), sound(bengali))).containsOnly(sound(hindi));
    }

    @Test
    void findsADeskByANameThatIsSpeltOtherwise() {
        UnitId unit = offices.unit(null, "DISTRICT", "ज्ञानपुर समाहरणालय");
        PostId post = offices.post(unit, "प्रधान सहायक", 2, null, false, false, EnumSet.of(Role.OFFICIAL));

        assertThat(found("gyanpur pradhan")).contains(post);
        assertThat(found("জ্ঞানপুর প্রধান")).contains(post);
        assertThat(found("gyanpur prakhand")).doesNotContain(post);
    }

    @Test
    void findsNothingByOneConsonantOrNone() {
        offices.collectorate();

        assertThat(found("xyzzy ai")).isEmpty();
        assertThat(found("aaii")).isEmpty();
    }

    private List<PostId> found(String text) {
        return office.find(text, null, 50).stream().map(Desk::post).toList();
    }

    private String sound(String name) {
        return jdbc.sql("SELECT office.sound(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
