package org.sanchika.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.platform.language.Language;
import org.sanchika.register.Assurance;

class DemoScriptTests {
    private static final List<String> TITLES = List.of(
            "chief",
            "secretary",
            "deputy",
            "officer",
            "assistant",
            "collector",
            "additional",
            "head",
            "clerk",
            "counter",
            "subdivision",
            "block",
            "aide",
            "admin",
            "queue");

    @ParameterizedTest
    @CsvSource({"bihar,10,19", "chhattisgarh,22,8", "rajasthan,8,6", "tripura,16,5", "west-bengal,19,20"})
    void hasAWholeDistrictForEveryPack(String pack, int state, int blocks) {
        DemoScript script = DemoScript.read(pack, state);

        assertThat(script.blocks()).hasSizeGreaterThanOrEqualTo(blocks);
        assertThat(TITLES)
                .allSatisfy(title ->
                        assertThat(script.title(title).in(script.language())).isNotBlank());
        assertThat(script.cast().departments())
                .allSatisfy(department -> assertThat(script.departments()).containsKey(department.match()));
        assertThat(script.dak().reasons()).containsKeys("stay", "stayed", "court", "parties", "officer", "member");
        assertThat(script.dak().senders())
                .allSatisfy(sender -> assertThat(sender).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({"bihar,10", "west-bengal,19"})
    void hasFilesOfEveryKindUnderHeadsThatAreThere(String pack, int state) {
        DemoScript script = DemoScript.read(pack, state);
        DemoCases cases = DemoCases.read(script.language());
        Set<String> heads = new HashSet<>();
        DemoHeads index = DemoHeads.read();
        index.state().forEach(head -> codes("", head, heads));
        index.district().forEach(head -> codes("", head, heads));

        for (int n = 0; n < cases.cases().size(); n++) {
            DemoCases.Case one = cases.draw(n, script, new Random(n));
            assertThat(heads).contains(one.head());
            assertThat(one.subject() + one.letter() + one.note()).doesNotContain("{", "}");
            assertThat(one.note()).hasSizeGreaterThan(1);
        }
        assertThat(cases.cases()).anyMatch(one -> "en".equals(one.language()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"HI", "BN"})
    void hasWhatStandsInRegisters(Language language) {
        DemoBooks books = DemoBooks.read(language);

        assertThat(books.promises())
                .anyMatch(one -> one.partly() == null)
                .anyMatch(one -> one.partly() != null)
                .extracting(DemoBooks.Promise::house)
                .contains(Assurance.House.ASSEMBLY);
        assertThat(books.orders())
                .allMatch(one -> one.from() != null && !one.number().isBlank());
        assertThat(books.precedents()).isNotEmpty();
    }

    private static void codes(String above, DemoHeads.Head head, Set<String> codes) {
        String own = above + head.code();
        codes.add(own);
        if (head.under() != null) {
            head.under().forEach(one -> codes(own + "/", one, codes));
        }
    }
}
