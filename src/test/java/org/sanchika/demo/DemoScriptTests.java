package org.sanchika.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(script.dak().senders())
                .allSatisfy(sender -> assertThat(sender).hasSize(3));
    }
}
