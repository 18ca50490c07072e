package org.sanchika.text.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.text.LegacyText;

class LegacyConverterTests {
    private static final Path FOLDER = Path.of("src/test/resources/legacy");

    private final LegacyText legacy = new LegacyConverter();

    @Test
    void readsOfficialHindi() throws IOException {
        assertThat(wrong("kruti-dev.txt", legacy::fromKrutiDev)).isEmpty();
    }

    @Test
    void readsOfficialBengali() throws IOException {
        assertThat(wrong("bijoy.txt", legacy::fromBijoy)).isEmpty();
    }

    @Test
    void answersInNormalFormC() throws IOException {
        for (String line : Files.readAllLines(FOLDER.resolve("kruti-dev.txt"))) {
            assertThat(Normalizer.isNormalized(legacy.fromKrutiDev(line.split("\t")[0]), Normalizer.Form.NFC))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The file may please be put up to the Section Officer for approval.",
                "Please put up.",
                "Seen. Discuss.",
                "approved",
                "Kindly refer to your letter No. 12/EST/2026 dated 03-05-2026 on the subject cited above.",
                "Sub: Transfer and posting of Block Development Officers - reg.",
                "and/known bring/keep his/king's",
                "Committee",
                "A-11011/5/2026-EST",
                "S.O. (Estt.), D.M. Office, Patna",
                "https://example.org/path?query=1;x=2",
                "someone@example.org",
                "SELECT * FROM office.unit WHERE id = 5;",
                "ls -la /etc; cd ~/src && make",
                "© 2026 Company® naïve façade café",
                "Rs. 1,25,000/- (Rupees one lakh twenty five thousand only)",
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
                "I am directed to say that the matter has been examined in this Department.",
                "Shri Ram Kumar Singh, Village Rampur, PO Sonpur, Distt. Saran",
                "12 34 56.78",
                "",
                "यह पहले से यूनिकोड में है",
                "এটি আগে থেকেই ইউনিকোড"
            })
    void leavesWhatIsNoLegacyText(String text) {
        assertThat(legacy.recognise(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dk;kZy;",
                "ftykf/kdkjh",
                "mi;qZDr fo\"k; ds laca/k esa lwfpr djuk gS fd",
                "eq[; lfpo] fcgkj] iVukA",
                "lsok esa] ftyk inkf/kdkjh] floku",
                "dk;kZy; vkcdkjh vk;qDr] jktLFkku",
                "vH;FkhZ ;fn vkWu&ykbu vkosnu esa fdlh Hkh izdkj dh xyr lwpuk nsrk gS rks izos'k fujLr dj fn;k tk;sxk",
                "fnukad 15@08@2026 dks tkjh fd;k x;k",
                ";g fd mDr lEifRr izFkei{k dh vksj ls leLr izdkj ds >xM+ks ls eqDr gS"
            })
    void recognisesKrutiDev(String text) {
        assertThat(legacy.recognise(text)).map(LegacyText.Conversion::from).contains(LegacyText.Font.KRUTI_DEV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mwPevjq",
                "cÖwZ‡e`b",
                "Dc‡iv³ wel‡qi cÖwZ `„wó AvKl©Y Kiv hv‡”Q",
                "wkíbMix ¯’vcb Kiv nB‡e wKbv",
                "evwYR¨ gš¿x g‡nv`q AbyMÖn Kwiqv ewj‡eb wK",
                "kwbevi (06 b‡f¤^i) mÜ¨v 6Uvq mfv AbywôZ nIqvi K_v _vK‡jI Zvi 40 wgwbU Av‡M mfv ¯’wM‡Zi Z_¨ Rvbvb"
            })
    void recognisesBijoy(String text) {
        assertThat(legacy.recognise(text)).map(LegacyText.Conversion::from).contains(LegacyText.Font.BIJOY);
    }

    @Test
    void leavesAddressesInsideLegacyText() {
        assertThat(legacy.fromKrutiDev("lwpuk ds fy, dm@example.org ij i= Hkstsa"))
                .isEqualTo("सूचना के लिए dm@example.org पर पत्र भेजें");
    }

    @Test
    void convertsAParagraphAsItStands() {
        assertThat(legacy.convert("kwbevi (06 b‡f¤^i) mfv\nAbywôZ n‡q‡Q|"))
                .contains("শনিবার (০৬ নভেম্বর) সভা\nঅনুষ্ঠিত হয়েছে।");
    }

    /** Pairs of the file that come out otherwise: what came, by what should. */
    private static Map<String, String> wrong(String file, UnaryOperator<String> conversion) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(line -> line.split("\t"))
                .filter(pair -> !conversion.apply(pair[0]).equals(pair[1]))
                .collect(Collectors.toMap(
                        pair -> pair[0] + " " + pair[1], pair -> conversion.apply(pair[0]), (a, b) -> a));
    }
}
