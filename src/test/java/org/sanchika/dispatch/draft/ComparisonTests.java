package org.sanchika.dispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.DraftText;
import org.sanchika.office.PostId;

class ComparisonTests {
    private static final DraftText OLD = DraftFixtures.whole(new PostId(1));

    @Test
    void findsNothingWhereNothingChanged() {
        assertThat(compared(OLD, OLD).isSame()).isTrue();
    }

    @Test
    void marksTheWordsThatChangedAndNoOthers() {
        DraftText fresh =
                DraftFixtures.saying(OLD, "<p>निदेशानुसार कहना है कि योजना अस्वीकृत की जाती है।</p><p>सूचित हों।</p>");

        Comparison.Row body = row(compared(OLD, fresh), "body");

        assertThat(changed(body.before())).containsExactly("स्वीकृत ");
        assertThat(changed(body.after()))
                .contains("अस्वीकृत ")
                .last()
                .asString()
                .contains("सूचित हों।");
        assertThat(text(body.before())).contains("निदेशानुसार कहना है कि योजना स्वीकृत की जाती है।");
        assertThat(text(body.after())).contains("योजना अस्वीकृत की जाती है।", "सूचित हों।");
    }

    @Test
    void showsWhoIsAddressedNoMore() {
        DraftText fresh = new DraftText(
                "hi",
                OLD.subject(),
                OLD.salutation(),
                OLD.html(),
                OLD.close(),
                OLD.reference(),
                null,
                null,
                OLD.details(),
                List.of(DraftFixtures.to("अधीक्षण अभियंता")),
                List.of());

        Comparison comparison = compared(OLD, fresh);

        assertThat(changed(row(comparison, "copies").before()))
                .singleElement()
                .asString()
                .contains("जिला पदाधिकारी");
        assertThat(row(comparison, "copies").after()).isEmpty();
        assertThat(changed(row(comparison, "to").after())).containsExactly("अधीक्षण ");
        assertThat(row(comparison, "subject").isChanged()).isFalse();
    }

    @Test
    void comparesTheSecondLanguageByItself() {
        DraftText.Second english = DraftFixtures.inEnglish();
        DraftText.Second other = new DraftText.Second(
                "en",
                english.subject(),
                english.salutation(),
                english.html().replace("approved", "rejected"),
                english.close(),
                english.reference(),
                Map.of(Detail.AUTHORITY, "Rule 12"));

        Comparison comparison = compared(OLD.with(english), OLD.with(other));
        List<Comparison.Row> changed =
                comparison.rows().stream().filter(Comparison.Row::isChanged).toList();

        assertThat(changed).allMatch(Comparison.Row::second);
        assertThat(changed).extracting(Comparison.Row::part).containsExactly("body", "detail.AUTHORITY");
        assertThat(changed(changed.getFirst().before()))
                .singleElement()
                .asString()
                .contains("approved");
        assertThat(changed(changed.getFirst().after()))
                .singleElement()
                .asString()
                .contains("rejected");
        assertThat(compared(OLD, OLD.with(english)).isSame()).isFalse();
    }

    @Test
    void isNotSlowOverWhollyDifferentText() {
        String one = "<p>" + "अ आ इ ई उ ऊ ".repeat(5000) + "</p>";
        String other = "<p>" + "क ख ग घ च छ ".repeat(5000) + "</p>";

        Comparison.Row body = row(compared(DraftFixtures.saying(OLD, one), DraftFixtures.saying(OLD, other)), "body");

        assertThat(body.before()).singleElement().matches(Comparison.Piece::changed);
    }

    @Test
    void showsWhoSignsToo() {
        Comparison comparison = Comparison.of(
                OLD,
                DraftFixtures.saying(OLD, "<p>निदेशानुसार</p>"),
                text -> text.equals(OLD) ? Map.of() : Map.of("signatories", "अपर समाहर्ता\nसिविल सर्जन"));

        assertThat(row(comparison, "signatories").before()).isEmpty();
        assertThat(text(row(comparison, "signatories").after())).isEqualTo("अपर समाहर्ता\nसिविल सर्जन\n");
        assertThat(row(comparison, "signatories").isChanged()).isTrue();
    }

    private static Comparison compared(DraftText before, DraftText after) {
        return Comparison.of(before, after, text -> Map.of());
    }

    private static Comparison.Row row(Comparison comparison, String part) {
        return comparison.rows().stream()
                .filter(row -> row.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> changed(List<Comparison.Piece> pieces) {
        return pieces.stream()
                .filter(Comparison.Piece::changed)
                .map(Comparison.Piece::text)
                .toList();
    }

    private static String text(List<Comparison.Piece> pieces) {
        return pieces.stream().map(Comparison.Piece::text).collect(Collectors.joining());
    }
}
