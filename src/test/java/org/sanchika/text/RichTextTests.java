package org.sanchika.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

    @Test
    void keepsWhatTheSchemaHas() {
        String note =
                "<p>कंडिका <strong>12</strong> एवं <em><u>14</u></em> से सहमत।<br>H<sub>2</sub>O, m<sup>2</sup></p>"
                        + "<blockquote><p>नियम 4</p></blockquote><ol start=\"3\"><li><p>एक</p><ul><li><p>क</p></li></ul></li></ol>"
                        + "<table><tbody><tr><th colspan=\"2\"><p>मद</p></th></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>";

        assertThat(html(note)).isEqualTo(note);
    }

    @Test
    void writesTheSameTextInOneWay() {
        String untidy =
                "<div>  <b>एक</b> <B>दो</B>\n तीन&nbsp;&nbsp; चार </div><p></p><p>&nbsp;</p>text<ul><li>a<li>b</ul>";

        String tidy = html(untidy);

        assertThat(tidy)
                .isEqualTo("<p><strong>एक</strong> <strong>दो</strong> तीन चार</p><p>text</p>"
                        + "<ul><li><p>a</p></li><li><p>b</p></li></ul>");
        assertThat(html(tidy)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#c-12", "#p-7", "#n-3", "/files/123", "/files/123#p-7", "/files/123#c-4", "/receipts/123"})
    void linksWithinTheOffice(String address) {
        String link = "<p><a href=\"" + address + "\">पत्र 3</a></p>";

        assertThat(html(link)).isEqualTo(link);
        assertThat(RichText.kept(link).references()).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "javascript:alert(1)",
                "/files/1/../../sign-out",
                "/files/",
                "#c-",
                "#x-1",
                "/files/12#c-1\" onclick=\"x",
                "data:text/html,x",
                "/receipts/1#c-1",
                "#c-1234567890",
                "/files/१२"
            })
    void linksNowhereElse(String address) {
        assertThat(html("<p><a href='" + address + "'>पत्र</a></p>")).isEqualTo("<p>पत्र</p>");
    }

    @Test
    void takesPlainTextLineByLine() {
        RichText text = (RichText) RichText.ofPlain("एक < दो\r\n\r\n  तीन\tचार  \n<b>x</b>\n\n");

        assertThat(text.html()).isEqualTo("<p>एक &lt; दो</p><p>तीन चार</p><p>&lt;b&gt;x&lt;/b&gt;</p>");
        assertThat(text.isPlain()).isTrue();
        assertThat(RichText.ofPlain(text.plain())).isEqualTo(text);
    }

    @Test
    void readsAsPlainText() {
        RichText text = text("<p>मद <b>देखें</b><br>नीचे</p><ol><li>एक<ul><li>क</li></ul></li><li>दो</li></ol>"
                + "<table><tr><th>मद<th>राशि<tr><td>नलकूप<td>21.75</table>");

        assertThat(text.plain()).isEqualTo("मद देखें\nनीचे\n\n1. एक\n  • क\n2. दो\n\nमद | राशि\nनलकूप | 21.75");
        assertThat(text.length()).isEqualTo(text.plain().length());
    }

    @ParameterizedTest
    @CsvSource({
        "<p>a</p><p>b</p>, true",
        "'', true",
        "<p>a<br>b</p>, false",
        "<p><u>a</u></p>, false",
        "<p><a href='#c-1'>a</a></p>, false",
        "<ul><li>a</ul>, false",
        "<blockquote>a</blockquote>, false"
    })
    void knowsWhatAPlainFieldWouldLose(String html, boolean plain) {
        assertThat(text(html).isPlain()).isEqualTo(plain);
    }

    @Test
    void isEmptyWithoutAVisibleLetter() {
        for (String nothing :
                new String[] {"", "  ", "<p><br></p>", "<div>&nbsp;\u200b\u200d</div>", "<!-- x -->", "<img src=x>"}) {
            assertThat(text(nothing).isEmpty()).as(nothing).isTrue();
        }
        assertThat(RichText.of(null)).isEqualTo(RichText.EMPTY);
        assertThat(RichText.ofPlain(null)).isEqualTo(RichText.EMPTY);
        assertThat(text("<p>।</p>").isEmpty()).isFalse();
    }

    @Test
    void numbersParagraphsAndQuotes() {
        RichText text = text("<p>a</p><ul><li>b</ul><blockquote>c</blockquote><table><tr><td>d</table><p>e</p>");

        var numbered = text.numbered(11);

        assertThat(numbered.count()).isEqualTo(3);
        assertThat(numbered.html())
                .isEqualTo("<p id=\"p-11\" data-p=\"11\">a</p><ul><li><p>b</p></li></ul>"
                        + "<blockquote id=\"p-12\" data-p=\"12\"><p>c</p></blockquote>"
                        + "<table><tbody><tr><td><p>d</p></td></tr></tbody></table><p id=\"p-13\" data-p=\"13\">e</p>");
        assertThat(text.paragraphs()).extracting(RichText::plain).containsExactly("a\n\n• b", "c\n\nd", "e");
    }

    @Test
    void numbersAListThatBeginsTheText() {
        assertThat(text("<ol><li>a</ol><p>b</p>").numbered(1))
                .isEqualTo(new RichText.Numbered(
                        "<ol id=\"p-1\" data-p=\"1\"><li><p>a</p></li></ol><p id=\"p-2\" data-p=\"2\">b</p>", 2));
    }

    @Test
    void forgetsNumbersThatComeBack() {
        RichText text = text("<p>a</p><p>b</p>");

        assertThat(text(text.numbered(7).html())).isEqualTo(text);
    }

    @Test
    void guessesPrintedLines() {
        assertThat(text("<p>" + "क".repeat(80) + "</p>").lines(80)).isEqualTo(1);
        assertThat(text("<p>" + "क".repeat(81) + "</p>").lines(80)).isEqualTo(2);
        assertThat(text("<p>" + "कु".repeat(80) + "</p>").lines(80))
                .as("signs below take no room")
                .isEqualTo(1);
        assertThat(text("<p>a<br>b</p><ul><li>c<li>d</ul>").lines(80)).isEqualTo(4);
        assertThat(text("<table><tr><td>" + "क".repeat(60) + "<td>x<tr><td>y</table>")
                        .lines(80))
                .isEqualTo(3);
        assertThat(RichText.EMPTY.lines(80)).isZero();
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(RichText.of("<p>" + "x".repeat(RichText.LARGEST)))
                .isEqualTo(new RichTextOutcome.Refused(RichTextOutcome.Why.TOO_LARGE, RichText.LARGEST));
        assertThat(RichText.ofPlain("क".repeat(RichText.LONGEST)))
                .isEqualTo(new RichTextOutcome.Refused(RichTextOutcome.Why.TOO_LONG, RichText.LONGEST));
        assertThat(RichText.of(table(501, 2)))
                .isEqualTo(new RichTextOutcome.Refused(RichTextOutcome.Why.TOO_MANY_ROWS, 500));
        assertThat(RichText.of("<ul><li>x" + table(2, 31)))
                .isEqualTo(new RichTextOutcome.Refused(RichTextOutcome.Why.TOO_MANY_COLUMNS, 30));
        assertThat(RichText.of(table(500, 30))).isInstanceOf(RichText.class);
    }

    @Test
    void evensOutTables() {
        String table = html("<table><tr><td rowspan=9>a<td>b<td>c<tr><td>d</table>");

        assertThat(table)
                .isEqualTo("<table><tbody><tr><td rowspan=\"2\"><p>a</p></td><td><p>b</p></td><td><p>c</p></td></tr>"
                        + "<tr><td><p>d</p></td><td><p></p></td></tr></tbody></table>");
        assertThat(html(table)).isEqualTo(table);
    }

    static String table(int rows, int columns) {
        String row = "<tr>" + "<td>1</td>".repeat(columns) + "</tr>";
        return "<table>" + IntStream.range(0, rows).mapToObj(i -> row).reduce("", String::concat) + "</table>";
    }

    static RichText text(String html) {
        return (RichText) RichText.of(html);
    }

    static String html(String html) {
        return text(html).html();
    }
}
