package org.sanchika.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailTextTests {

    @Test
    void readsEncodedHeadersAndFoldedOnes() {
        String text = read("""
                From: =?utf-8?Q?=E0=A4=B0=E0=A4=BE?= =?utf-8?Q?=E0=A4=AE?= <ram@example.in>
                Subject: a long
                  subject in two lines
                To: "बीडीओ" <bdo@example.in>

                body""");

        assertThat(text)
                .isEqualTo("From: राम <ram@example.in>\nTo: \"बीडीओ\" <bdo@example.in>\n"
                        + "Subject: a long subject in two lines\n\nbody\n");
    }

    @Test
    void readsQuotedPrintableOfAnOldCharset() {
        assertThat(read("""
                Subject: s
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                caf=E9 and a long =
                line""")).endsWith("café and a long line\n");
    }

    @Test
    void readsTheWordsOfHtmlAndNothingElse() {
        assertThat(read("""
                Subject: s
                Content-Type: text/html; charset=utf-8

                <html><head><title>t</title><style>p{}</style></head><body onload="x()"><p>Sir,</p>
                <p>the&nbsp;pump &lt;2&gt; &amp; road&#8217;s<br>line</p><script>alert('x')</script></body></html>""")).endsWith("\n\nSir,\nthe pump <2> & road’s\nline\n");
    }

    @Test
    void showsNoCharacterThatMisleads() {
        assertThat(read("Subject: invoice\u202Efdp.exe\n\na\u0007b\u0000c"))
                .isEqualTo("Subject: invoicefdp.exe\n\nabc\n");
    }

    @Test
    void survivesAMailMadeToHurt() {
        StringBuilder deep = new StringBuilder("Subject: deep\n");
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        assertThat(read(deep.toString())).startsWith("Subject: deep");
        assertThat(read("")).isEqualTo("\n\n");
        assertThat(read("Subject: s\nContent-Type: text/html\n\n" + "<".repeat(200_000)))
                .startsWith("Subject: s");
    }

    private static String read(String mail) {
        return MailText.of(MailPart.of(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
