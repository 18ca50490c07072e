package org.sanchika.typeset.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AksharasTests {
    private static final Path FONTS = Path.of("src/main/resources/org/sanchika/typeset/fonts");
    private static Characters characters;

    private final List<String> unsettable = new ArrayList<>();
    private final Aksharas aksharas = new Aksharas(characters, one -> unsettable.add(Character.toString(one)));

    @BeforeAll
    static void readFaces() throws IOException {
        characters = new Characters(List.of(
                List.of(new Face(Files.readAllBytes(FONTS.resolve("NotoSans-Regular.ttf")))),
                List.of(new Face(Files.readAllBytes(FONTS.resolve("NotoSansBengali-Regular.ttf"))))));
    }

    @Test
    void makesOneCharacterOfAnAkshara() {
        assertThat(letters("क्षेत्र")).containsExactly("क्षे", "त्र");
        assertThat(letters("স্বাস্থ্য")).containsExactly("স্বা", "স্থ্য");
        assertThat(letters("র‍্যাব")).containsExactly("র‍্যা", "ব");
    }

    @Test
    void leavesDigitsDandasAndLatinAlone() {
        assertThat(aksharas.forLayout("१२৩ । file ৷")).isEqualTo("१२৩ । file ৷");
    }

    @Test
    void cutsAWordWhereAnotherScriptBegins() {
        assertThat(letters("कक্ষ")).containsExactly("क", "क", "্", "ষ");
    }

    @Test
    void tellsWhatNoFaceHas() {
        assertThat(aksharas.forLayout("ok 😀 عر 中\uFE0F")).isEqualTo("ok \uFFFD \uFFFD\uFFFD \uFFFD\uFE0F");
        assertThat(unsettable).containsExactly("😀", "ع", "ر", "中");
    }

    @Test
    void takesNoPrivateUseFromOutside() {
        letters("क्ष");

        assertThat(aksharas.forLayout("\uE000\u202E")).isEqualTo("\uFFFD\uFFFD");
        assertThat(unsettable).containsExactly("\uE000", "\u202E");
    }

    @Test
    void givesTheSameWordTheSameCharacters() {
        assertThat(aksharas.forLayout("राज्य")).isEqualTo(aksharas.forLayout("राज्य"));
    }

    @Test
    void holdsNoMoreThanThereArePrivateCharacters() {
        String longest = "क".repeat(Aksharas.MOST);
        String last = aksharas.forLayout(longest);

        assertThat(last.codePoints().distinct().count()).isEqualTo(Aksharas.MOST);
        assertThat(last.codePoints().mapToObj(aksharas::get))
                .extracting(Aksharas.Akshara::end)
                .first()
                .isEqualTo(1);
        assertThat(last.codePoints().map(Character::getType)).containsOnly((int) Character.PRIVATE_USE);
        assertThatThrownBy(() -> aksharas.forLayout("ख")).isInstanceOf(TooMuchText.class);
    }

    @Test
    void takesAWordWithoutEndToPieces() {
        assertThat(letters("ক্ষ".repeat(1_000))).hasSize(1_000).containsOnly("ক্ষ");
    }

    private List<String> letters(String word) {
        return aksharas.forLayout(word)
                .codePoints()
                .mapToObj(aksharas::get)
                .map(one -> one.word().substring(one.start(), one.end()))
                .toList();
    }
}
