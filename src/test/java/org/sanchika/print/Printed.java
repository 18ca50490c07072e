package org.sanchika.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What stands on the pages of a PDF that was answered, in ASCII digits. */
public record Printed(List<String> pages) {
    private static final Pattern DIGIT = Pattern.compile("[०-९]");

    public static Printed of(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new Printed(IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> text(pdf, page))
                    .toList());
        }
    }

    private static String text(PDDocument pdf, int page) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try {
            return DIGIT.matcher(stripper.getText(pdf))
                    .replaceAll(digit ->
                            String.valueOf(Character.digit(digit.group().charAt(0), 10)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public String text() {
        return String.join("\n", pages);
    }
}
