package org.sanchika.platform.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF as it is taken: whole, open to all, of a bearable number of pages. */
final class PdfPaper {
    /** Readers look for the end mark in the last kilobyte; scanners and mail gateways add a little behind it. */
    private static final int TAIL = 2048;

    private PdfPaper() {}

    static Examination examine(Path paper, int maxPages) throws IOException {
        if (!endsWell(paper)) {
            return broken();
        }
        try (PDDocument document = open(paper)) {
            int pages = count(document);
            if (pages > maxPages) {
                return new Examination.TooManyPages(pages);
            }
            return pages == 0 ? broken() : new Examination.Sound("application/pdf", pages);
        } catch (InvalidPasswordException locked) {
            return new Examination.Encrypted();
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("examination of " + paper + ": " + unreadable);
            return broken();
        }
    }

    static PDDocument open(Path paper) throws IOException {
        return Loader.loadPDF(paper.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    /** Walks the tree of pages: what it declares about itself may be a lie. */
    private static int count(PDDocument document) {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            pages++;
        }
        return pages;
    }

    /** PDFBox mends a torn file in silence and would show its first pages as if they were all. */
    private static boolean endsWell(Path paper) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(paper.toFile(), "r")) {
            long end = file.length();
            while (end > 0 && isPadding(file, end - 1)) {
                end--;
            }
            int length = (int) Math.min(TAIL, end);
            byte[] tail = new byte[length];
            file.seek(end - length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static boolean isPadding(RandomAccessFile file, long at) throws IOException {
        file.seek(at);
        int octet = file.read();
        return octet == 0 || octet == '\n' || octet == '\r' || octet == ' ' || octet == 0x1a;
    }

    private static Examination broken() {
        return new Examination.Broken("application/pdf");
    }
}
