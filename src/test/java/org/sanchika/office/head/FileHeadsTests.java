package org.sanchika.office.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHead.Grade;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.office.FileHeads.NewFileHead;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@SanchikaTest
class FileHeadsTests {
    @Autowired
    FileHeads heads;

    @Autowired
    OfficeFixtures office;

    Collectorate place;

    @BeforeEach
    void makeADistrict() {
        place = office.collectorate();
    }

    @Test
    void offersAUnitItsOwnHeadsAndThoseOfTheUnitsAbove() {
        FileHeadId districts = head(place.district(), null, Grade.BASIC, "11", "स्थापना");
        FileHeadId own = head(place.section(), null, Grade.BASIC, "91", "शाखा का विषय");
        FileHeadId others = head(place.otherSection(), null, Grade.BASIC, "92", "दूसरी शाखा का विषय");

        assertThat(ids(heads.children(null, place.section())))
                .contains(districts, own)
                .doesNotContain(others);
    }

    @Test
    void offersTheChildrenOfAHeadByCode() {
        FileHeadId basic = head(place.district(), null, Grade.BASIC, "11", "स्थापना");
        FileHeadId tenth = head(place.district(), basic, Grade.PRIMARY, "10", "पेंशन");
        FileHeadId second = head(place.section(), basic, Grade.PRIMARY, "2", "नियुक्ति");

        assertThat(ids(heads.children(basic, place.section()))).containsExactly(second, tenth);
        assertThat(ids(heads.children(basic, place.district()))).containsExactly(tenth);
    }

    @Test
    void tellsAHeadWithAllAboveIt() {
        FileHeadId basic = head(place.district(), null, Grade.BASIC, "11", "स्थापना");
        FileHeadId primary = head(place.district(), basic, Grade.PRIMARY, "01", "नियुक्ति");
        FileHeadId secondary = head(place.section(), primary, Grade.SECONDARY, "2", "अनुकंपा");

        assertThat(heads.path(secondary)).extracting(FileHead::code).containsExactly("11", "01", "2");
        assertThat(heads.path(new FileHeadId(999_999))).isEmpty();
    }

    @Test
    void offersNoClosedHead() {
        FileHeadId basic = head(place.district(), null, Grade.BASIC, "11", "स्थापना");

        heads.close(basic);

        assertThat(ids(heads.children(null, place.district()))).doesNotContain(basic);
        assertThat(heads.path(basic)).hasSize(1);
    }

    @Test
    void keepsCodesOfSistersApart() {
        head(place.district(), null, Grade.BASIC, "11", "स्थापना");

        assertThatThrownBy(() -> head(place.district(), null, Grade.BASIC, "11", "विकास"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private FileHeadId head(UnitId unit, @Nullable FileHeadId parent, Grade grade, String code, String name) {
        return heads.add(new NewFileHead(unit, parent, grade, code, LocalName.of(Language.HI, name)));
    }

    private static List<FileHeadId> ids(List<FileHead> found) {
        return found.stream().map(FileHead::id).toList();
    }
}
