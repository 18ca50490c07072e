package org.sanchika.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanchika.text.RichTextTests.html;

import org.junit.jupiter.api.Test;

/** What comes from the clipboards of Word, LibreOffice and web pages, and what our scripts need kept. */
class RichTextPasteTests {
    private static final String ZWJ = "\u200d";
    private static final String ZWNJ = "\u200c";

    @Test
    void takesListsOfWord() {
        String pasted = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
                <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0in} --></style>
                <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
                <body lang=EN-IN style='tab-interval:36.0pt'><!--StartFragment-->
                <p class=MsoNormal align=center style='text-align:center'><b><span lang=HI style='font-size:14.0pt;
                font-family:"Mangal","serif"'>विषय सूची<o:p></o:p></span></b></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>पहला</p>
                <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
                style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>भीतर</p>
                <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>दूसरा</p>
                <p class=MsoNormal><span style='mso-spacerun:yes'>  </span>अंत<o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>
                """;

        assertThat(html(pasted))
                .isEqualTo("<p><strong>विषय सूची</strong></p><ol><li><p>पहला</p><ul><li><p>भीतर</p></li></ul></li>"
                        + "<li><p>दूसरा</p></li></ol><p>अंत</p>");
    }

    @Test
    void takesTablesOfWord() {
        String pasted = """
                <table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
                <tr style='mso-yfti-irow:0'><td width=200 colspan=2 style='width:150pt;border:solid windowtext 1.0pt'>
                <p class=MsoNormal><b>मद<o:p></o:p></b></p></td></tr>
                <tr><td><p class=MsoNormal>नलकूप</p></td><td><p class=MsoNormal align=right>21.75</p></td></tr></table>
                """;

        assertThat(html(pasted))
                .isEqualTo("<table><tbody><tr><td colspan=\"2\"><p><strong>मद</strong></p></td></tr>"
                        + "<tr><td><p>नलकूप</p></td><td><p>21.75</p></td></tr></tbody></table>");
    }

    @Test
    void takesLibreOffice() {
        String pasted = """
                <!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
                <meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style>
                </head><body lang="hi-IN" link="#000080"><h2 class="western">प्रस्ताव</h2>
                <p style="margin-bottom: 0cm"><font face="Lohit Devanagari"><font size="3">यह <u>आवश्यक</u> है</font></font></p>
                <ol><li><p style="margin-bottom: 0cm">एक</p></li><ul><li><p>भीतर</p></li></ul></ol></body></html>
                """;

        assertThat(html(pasted))
                .isEqualTo("<p><strong>प्रस्ताव</strong></p><p>यह <u>आवश्यक</u> है</p>"
                        + "<ol><li><p>एक</p><ul><li><p>भीतर</p></li></ul></li></ol>");
    }

    @Test
    void takesWebPages() {
        assertThat(
                        html(
                                "<b style=\"font-weight:normal\" id=\"docs-internal-guid-1\"><p><span style=\"font-weight:700\">ক"
                                        + "</span><span style=\"font-style:italic;text-decoration:underline\">খ</span></p></b>"))
                .isEqualTo("<p><strong>ক</strong><em><u>খ</u></em></p>");
        assertThat(
                        html(
                                "<div>a<br><br>b<div>c</div></div><span style='display:none'>secret</span>"
                                        + "<img src='https://t.example/p.gif' width=1 height=1><!-- x --><center><font color=red>d</font></center>"))
                .isEqualTo("<p>a</p><p>b</p><p>c</p><p>d</p>");
        assertThat(html("<dl><dt>क<dd>ख</dl><pre>x\n  y</pre>H<span style='vertical-align:super'>2</span>"))
                .isEqualTo("<p>क</p><p>ख</p><p>x<br>y</p><p>H<sup>2</sup></p>");
    }

    @Test
    void flattensTablesWithinTables() {
        assertThat(html("<table><tr><td>a<table><tr><td>b<td>c</table></td></tr></table>"))
                .isEqualTo("<table><tbody><tr><td><p>a</p><p>b</p><p>c</p></td></tr></tbody></table>");
    }

    @Test
    void keepsConjunctsAndJoiners() {
        String joined = "<p>र्" + ZWJ + "य র" + ZWJ + "্য क्" + ZWNJ + "ष</p>";

        assertThat(html(joined)).isEqualTo(joined);
        assertThat(html("<p>क" + ZWJ.repeat(50) + "ख</p>")).isEqualTo("<p>क" + ZWJ + "ख</p>");
    }

    @Test
    void writesNuktaInNormalForm() {
        assertThat(html("<p>\u0958\u095c \u09dc \u09c7\u09be</p>")).isEqualTo("<p>क\u093cड\u093c ড\u09bc \u09cb</p>");
    }

    @Test
    void keepsEmojiAndOtherScripts() {
        String many = "<p>\uD83D\uDC69\u200d\uD83D\uDCBB ✔\ufe0f עברית العربية ᱥᱟᱱᱛᱟᱲᱤ \uD83D\uDE4F\uD83C\uDFFD</p>";

        assertThat(html(many)).isEqualTo(many);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(
                        html(
                                "<p>a\u202eb\u202cc\u2066d\u2069e\u200ff\u200bg\u2060h\ufeffi\u00adj\u0007k\u0000l\ufffem\u061cn\ufffc</p>"))
                .isEqualTo("<p>abcdefghijklmn</p>");
        assertThat(html("<p>x\ud83dy\ude4fz</p>")).isEqualTo("<p>xyz</p>");
        assertThat(html("<p>&#8238;a&#x200B;b&zwj;c&rlm;</p>")).isEqualTo("<p>ab\u200dc</p>");
        assertThat(html("<p>\u00a0\u00a0रु.\u00a0\u2003124\u2028है</p>")).isEqualTo("<p>रु. 124 है</p>");
    }

    @Test
    void leavesKrutiDevAsItIs() {
        String kruti = "eq[; lfpo] fcgkj 'kklu ds vkns'k Øekad 12@x&3 ¼lkekU;½";

        assertThat(html("<p>" + kruti.replace("&", "&amp;") + "</p>"))
                .isEqualTo("<p>" + kruti.replace("&", "&amp;") + "</p>");
        assertThat(((RichText) RichText.ofPlain(kruti)).plain()).isEqualTo(kruti);
    }
}
