package org.sanchika.platform.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Papers as they come over a counter, good and bad. Each call makes other bytes only when its arguments differ. */
public final class SampleDocuments {
    private SampleDocuments() {}

    /** A letter of one page; its font is not embedded, as in the PDFs of old programs. */
    public static byte[] pdf(String text) {
        return pdf(text, 1);
    }

    /** Each page says {@code text} and its number. */
    public static byte[] pdf(String text, int pages) {
        return made(out -> {
            try (PDDocument document = letter(text, pages)) {
                document.save(out);
            }
        });
    }

    /** Each page says {@code text} and its number, beside a picture of some 60 KB that does not compress. */
    public static byte[] heavyPdf(String text, int pages) {
        return made(out -> {
            try (PDDocument document = letter(text, pages)) {
                Random noise = new Random(pages);
                for (PDPage page : document.getPages()) {
                    BufferedImage grains = new BufferedImage(240, 240, BufferedImage.TYPE_BYTE_GRAY);
                    byte[] dots = ((DataBufferByte) grains.getRaster().getDataBuffer()).getData();
                    noise.nextBytes(dots);
                    try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                        pen.drawImage(LosslessFactory.createFromImage(document, grains), 72, 300);
                    }
                }
                document.save(out);
            }
        });
    }

    /** One page set in a font of this name, as old programs write them. */
    public static byte[] pdfIn(String font, String text) {
        return made(out -> {
            try (PDDocument document = new PDDocument()) {
                PDType1Font named = new PDType1Font(FontName.HELVETICA);
                named.getCOSObject().setName(COSName.BASE_FONT, font);
                write(document, named, text);
                document.save(out);
            }
        });
    }

    /** Many empty pages, cheaply. */
    public static byte[] pdfOfPages(int pages) {
        return made(out -> {
            try (PDDocument document = new PDDocument()) {
                for (int page = 0; page < pages; page++) {
                    document.addPage(new PDPage(PDRectangle.A4));
                }
                document.save(out);
            }
        });
    }

    /** Opens only with the password "secret". */
    public static byte[] encryptedPdf() {
        return protectedPdf("secret");
    }

    /** Anybody may read it; to change it takes a password. */
    public static byte[] readOnlyPdf() {
        return protectedPdf("");
    }

    public static byte[] truncatedPdf() {
        byte[] whole = pdf("torn", 3);
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    public static byte[] png(int width, int height) {
        return made(out -> ImageIO.write(page(width, height, 1), "png", out));
    }

    public static byte[] jpeg(int width, int height) {
        return made(out -> ImageIO.write(page(width, height, 1), "jpeg", out));
    }

    public static byte[] tiff(int pages) {
        return made(out -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
            try (var target = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(target);
                writer.prepareWriteSequence(null);
                for (int page = 1; page <= pages; page++) {
                    writer.writeToSequence(new IIOImage(page(620, 877, page), null, null), null);
                }
                writer.endWriteSequence();
            } finally {
                writer.dispose();
            }
        });
    }

    /** A picture of a few bytes that claims to be 60,000 dots wide and high. */
    public static byte[] pngBomb() {
        byte[] bomb = png(8, 8);
        ByteBuffer bytes = ByteBuffer.wrap(bomb);
        bytes.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        bytes.putInt(29, (int) crc.getValue());
        return bomb;
    }

    /** A PDF of some hundred kilobytes whose one page unpacks to one word of {@code megabytes}. */
    public static byte[] pdfBomb(int megabytes) {
        return made(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDStream content = new PDStream(document);
                byte[] word = new byte[1024 * 1024];
                Arrays.fill(word, (byte) 'a');
                try (var stream = content.createOutputStream(COSName.FLATE_DECODE)) {
                    stream.write('(');
                    for (int i = 0; i < megabytes; i++) {
                        stream.write(word);
                    }
                }
                page.setContents(content);
                document.save(out);
            }
        });
    }

    /** An e-mail in Hindi with an attachment and a script in its HTML. */
    public static byte[] mail() {
        String subject = Base64.getEncoder().encodeToString("पेयजल की समस्या".getBytes(StandardCharsets.UTF_8));
        String body =
                Base64.getMimeEncoder().encodeToString("महोदय,\nहैंडपंप ख़राब है।".getBytes(StandardCharsets.UTF_8));
        return """
                Received: from mail.example.in by mx.example.in; Wed, 1 Jul 2026 10:00:00 +0530
                From: "Ram Prasad" <ram@example.in>
                To: dm@example.in
                Date: Wed, 1 Jul 2026 10:00:00 +0530
                Subject: =?UTF-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="cut"

                --cut
                Content-Type: multipart/alternative; boundary="inner"

                --inner
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --inner
                Content-Type: text/html; charset=utf-8

                <p>HTML<script>alert(1)</script></p>
                --inner--
                --cut
                Content-Type: application/pdf; name="complaint.pdf"
                Content-Disposition: attachment; filename="complaint.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --cut--
                """.formatted(subject, body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A program for Windows, as far as its first bytes go. */
    public static byte[] exe() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    private static byte[] protectedPdf(String password) {
        return made(out -> {
            try (PDDocument document = letter("locked", 1)) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static PDDocument letter(String text, int pages) throws IOException {
        PDDocument document = new PDDocument();
        for (int number = 1; number <= pages; number++) {
            write(document, new PDType1Font(FontName.HELVETICA), text + " " + number);
        }
        return document;
    }

    private static void write(PDDocument document, PDType1Font font, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(font, 14);
            pen.newLineAtOffset(72, 760);
            pen.showText(text);
            pen.endText();
        }
    }

    /** Grey lines as of writing, more of them on later pages. */
    private static BufferedImage page(int width, int height, int number) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 10 + number; line++) {
            pen.fillRect(width / 10, height / 10 + line * height / 40, width * 7 / 10, Math.max(1, height / 120));
        }
        pen.dispose();
        return page;
    }

    private interface Making {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] made(Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            making.to(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
