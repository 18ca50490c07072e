package org.sanchika.office.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.office.FileHead.Grade;
import org.sanchika.office.Mended.Refused;

class HeadRulesTests {
    @ParameterizedTest
    @CsvSource({"BASIC,PRIMARY", "PRIMARY,SECONDARY", "SECONDARY,TERTIARY"})
    void putsEachGradeUnderTheOneBefore(Grade parent, Grade grade) {
        assertThat(HeadRules.head(parent, grade, false, false)).isEmpty();
    }

    @Test
    void refusesAnotherOrder() {
        assertThat(HeadRules.head(null, Grade.BASIC, false, false)).isEmpty();
        assertThat(HeadRules.head(null, Grade.PRIMARY, false, false))
                .contains(Refused.of("parent", "head-needs-parent"));
        assertThat(HeadRules.head(Grade.BASIC, Grade.TERTIARY, false, false))
                .contains(Refused.of("grade", "head-grade"));
        assertThat(HeadRules.head(Grade.BASIC, Grade.BASIC, false, false)).contains(Refused.of("grade", "head-grade"));
    }

    @Test
    void refusesAClosedParentAndATakenCode() {
        assertThat(HeadRules.head(Grade.BASIC, Grade.PRIMARY, true, false))
                .contains(Refused.of("parent", "closed-head"));
        assertThat(HeadRules.head(Grade.BASIC, Grade.PRIMARY, false, true)).contains(Refused.of("code", "code-taken"));
    }

    @Test
    void allowsNoSlashInACode() {
        assertThat(HeadRules.isCode("स्था-11")).isTrue();
        assertThat(HeadRules.isCode("11/2")).isFalse();
        assertThat(HeadRules.isCode("")).isFalse();
    }
}
