package org.sanchika.platform.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.platform.database.StartRefused;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;

class PackReaderTests {
    private static final String BROKEN = "src/test/resources/broken-packs";

    @TempDir
    private Path outside;

    static Set<String> builtIn() {
        return PackFolder.builtIn();
    }

    @Test
    void bringsFiveStates() {
        assertThat(builtIn()).containsExactly("bihar", "chhattisgarh", "rajasthan", "tripura", "west-bengal");
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void readsEveryBuiltInPack(String id) {
        StatePack pack = PackReader.read(id, "");

        assertThat(pack.maxLevels()).isEqualTo(4);
        assertThat(pack.levels()).hasSizeGreaterThan(4);
        assertThat(pack.references()).containsEntry("RTI", 30).containsEntry("MLA", 30);
        assertThat(pack.acknowledgements()).containsEntry("MLA", 15);
        assertThat(pack.words()).containsKeys(pack.languages().toArray(Language[]::new));
        assertThat(pack.calendar().holidays())
                .extracting(StatePack.Calendar.Holiday::date)
                .contains(LocalDate.of(2026, 8, 15), LocalDate.of(2027, 1, 26));
    }

    @ParameterizedTest
    @CsvSource({
        "bihar, HI, संचिका, प्रशाखा",
        "chhattisgarh, HI, नस्ती, कक्ष",
        "rajasthan, HI, पत्रावली, अनुभाग",
        "tripura, BN, নথি, শাখা",
        "west-bengal, BN, নথি, শাখা"
    })
    void saysTheStatesOwnWords(String id, Language language, String file, String section) {
        StatePack pack = PackReader.read(id, "");
        var words = new Dictionary(pack.words(), pack.officeWords()).in(language);

        assertThat(words.get("term.file")).isEqualTo(file);
        assertThat(words.get("term.section")).isEqualTo(section);
    }

    @Test
    void saysItAsTheDistrictDoesInABlock() {
        StatePack bihar = PackReader.read("bihar", "");
        var dictionary = new Dictionary(bihar.words(), bihar.officeWords());

        assertThat(dictionary.in(Language.HI, "BLOCK").get("term.section-officer"))
                .isEqualTo("प्रधान सहायक");
        assertThat(dictionary.in(Language.HI, "SECRETARIAT").get("term.section-officer"))
                .isEqualTo("प्रशाखा पदाधिकारी");
    }

    @Test
    void takesTheSecondAndFourthSaturdayOff() {
        assertThat(PackReader.read("tripura", "").calendar().weekly())
                .contains(new StatePack.Calendar.Off(DayOfWeek.SATURDAY, Set.of(2, 4)));
    }

    @Test
    void namesThePacksThereAreWhenOneIsUnknown() {
        assertThat(refusal("atlantis")).contains("atlantis", "bihar, chhattisgarh, rajasthan, tripura, west-bengal");
    }

    @Test
    void doesNotLeaveTheFolderOfPacks() {
        assertThat(refusal("../broken-packs/careless")).contains("no state pack");
    }

    @Test
    void prefersAPackOutside() throws Exception {
        Path folder = Files.createDirectory(outside.resolve("bihar"));
        for (String file : PackFolder.open("bihar", "").texts().keySet()) {
            String text = PackFolder.open("bihar", "").texts().get(file);
            Files.writeString(folder.resolve(file), text.replace("maxLevels: 4", "maxLevels: 3"));
        }

        assertThat(PackReader.read("bihar", outside.toString()).maxLevels()).isEqualTo(3);
        assertThat(PackReader.read("tripura", outside.toString()).maxLevels()).isEqualTo(4);
    }

    @Test
    void refusesACalendarWithAYearLeftOut() throws Exception {
        Path folder = Files.createDirectory(outside.resolve("bihar"));
        for (var file : PackFolder.open("bihar", "").texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().replace("\"2027-", "\"2028-"));
        }

        assertThatThrownBy(() -> PackReader.read("bihar", outside.toString()))
                .hasMessageContaining("there are holidays before and after 2027, but none of 2027");
    }

    /** Ten to five, unless a pack says otherwise; what is off is no half day. */
    @Test
    void readsHoursAndHalfDays() throws Exception {
        assertThat(PackReader.read("bihar", "").calendar().hours()).isEqualTo(StatePack.Calendar.Hours.USUAL);
        assertThat(PackReader.read("bihar", "").calendar().middle()).isEqualTo(LocalTime.of(13, 30));

        var calendar = with("""
                  hours: 10:30-17:30
                  halfDays:
                    - SATURDAY until 14:00
                    - {date: 2026-03-03, name: {en: Holika, hi: होलिका}, until: 13:00}
                """).calendar();

        assertThat(calendar.hours().opens()).isEqualTo(LocalTime.of(10, 30));
        assertThat(calendar.middle()).isEqualTo(LocalTime.of(14, 0));
        assertThat(calendar.closes(LocalDate.of(2026, 3, 7))).isEqualTo(LocalTime.of(14, 0));
        assertThat(calendar.closes(LocalDate.of(2026, 3, 14))).isNull();
        assertThat(calendar.closes(LocalDate.of(2026, 3, 3))).isEqualTo(LocalTime.of(13, 0));
        assertThat(calendar.closes(LocalDate.of(2026, 3, 4))).isEqualTo(LocalTime.of(17, 30));
    }

    private StatePack with(String lines) throws Exception {
        Path folder = Files.createDirectory(outside.resolve("bihar"));
        for (var file : PackFolder.open("bihar", "").texts().entrySet()) {
            Files.writeString(
                    folder.resolve(file.getKey()),
                    file.getValue()
                            .replaceFirst(
                                    "(?m)^calendar:$",
                                    Matcher.quoteReplacement("calendar:\n" + lines.stripTrailing())));
        }
        return PackReader.read("bihar", outside.toString());
    }

    @Test
    void tellsTheLineThatIsNotYaml() {
        assertThat(refusal("unreadable")).contains("unreadable/pack.yaml:2: is not YAML here");
        assertThat(refusal("empty")).contains("empty/pack.yaml:1: is empty");
    }

    @Test
    void reportsEveryMistakeOfThePackWithItsLine() {
        assertThat(mistakes("pack.yaml"))
                .contains(
                        "2: “hi” is missing",
                        "2: “bn” is missing",
                        "3: “ten” is not a whole number from 1 to 99",
                        "4: “fr” is none of en, hi, bn",
                        "5: “40” is not a whole number from 1 to 12",
                        "8: level 2 comes after level 2; levels go upward",
                        "8: “0” is not a whole number from 1 to 365",
                        "9: “limit” is missing",
                        "9: level 1 comes after level 2; levels go upward",
                        "9: unknown key “de”; known are bn, en, hi",
                        "11: unknown token {unti}",
                        "12: a number needs {serial}",
                        "15: “FUNDAY” is no weekday; write SUNDAY, or SATURDAY 2 4",
                        "15: “6” is no week of a month (1 to 5)",
                        "17: “2026-02-30” is no date; write 2026-01-26",
                        "19: 2026-01-26 is a holiday twice",
                        "20: an office opens before it closes, not at 17:00",
                        "22: a half day ends between 10:00 and 17:00, not at 18:00",
                        "23: “SATURDAY” is no half day; write SATURDAY until 14:00",
                        "24: “until” is missing",
                        "27: “approvals” is said twice",
                        "27: “drafts” is missing",
                        "27: “reopening” is missing",
                        "28: “SOMETIMES” is none of SAME, NEXT, OWN");
    }

    @Test
    void reportsKeysItDoesNotKnow() {
        assertThat(mistakes("pack.yaml"))
                .anyMatch(one -> one.startsWith("11: each unit has a series of its own"))
                .anyMatch(one -> one.startsWith("13: unknown key “parcel”"))
                .anyMatch(one -> one.startsWith("25: unknown key “UFO”"))
                .anyMatch(one -> one.startsWith("30: unknown key “colour”"))
                .anyMatch(one -> one.contains("officeWords names DISTRICT"));
    }

    @Test
    void reportsMistakesInWordsWithTheirLine() {
        assertThat(mistakes("words_hi.properties"))
                .containsExactly(
                        "3: “term.file” is said twice",
                        "4: the program has no words “term.flie”",
                        "6: “term.part-file” uses ${term.fiel}, which the program does not have",
                        "7: “term.note” has a straight apostrophe; write ’",
                        "8: “term.section” has a place {0} that nothing fills",
                        "10: “term.block” is empty");
        assertThat(refusal("careless"))
                .contains("words_xx.properties: is no file of a pack")
                .contains("words_bn.properties: is missing");
    }

    private static String refusal(String id) {
        return catchThrowableOfType(StartRefused.class, () -> PackReader.read(id, BROKEN))
                .getMessage();
    }

    /** Mistakes of the careless pack in one file: line and sentence. */
    private static List<String> mistakes(String file) {
        return refusal("careless")
                .lines()
                .filter(line -> line.contains("/" + file + ":"))
                .map(line -> line.substring(line.indexOf(file) + file.length() + 1))
                .toList();
    }
}
