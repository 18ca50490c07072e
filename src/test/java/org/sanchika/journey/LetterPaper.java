package org.sanchika.journey;

import com.microsoft.playwright.Page;
import org.sanchika.platform.language.Language;

/** Letters as they come by post, printed by the browser in their own script. */
final class LetterPaper {
    private static final String SHEET = """
            <html lang="%s"><style>
              body{font:15pt/1.7 "Noto Sans Devanagari","Noto Sans Bengali",sans-serif;margin:18mm 16mm}
              h1{font-size:18pt;text-align:center;border-bottom:1.5pt solid #000;margin:0 0 8mm}
              .to{margin-top:6mm} .sign{margin-top:22mm;text-align:right}
            </style><h1>%s</h1><p>%s</p><p class="to">%s</p><p><b>%s %s</b></p><p>%s</p><p>%s</p><p class="sign">%s</p></html>""";

    private LetterPaper() {}

    /** A letter from {@code sender} about {@code subject} as a PDF of one page. */
    static byte[] pdf(Language language, String sender, String number, String subject) {
        boolean bengali = language == Language.BN;
        String text = bengali
                ? "মহাশয়, উপরোক্ত বিষয়ে জানানো যাচ্ছে যে সংশ্লিষ্ট কাগজপত্র এই সঙ্গে পাঠানো হল। অনুগ্রহ করে প্রয়োজনীয়"
                        + " ব্যবস্থা গ্রহণ করবেন এবং গৃহীত ব্যবস্থা এই দপ্তরকে জানাবেন।"
                : "महाशय, उपर्युक्त विषय के संबंध में सूचित करना है कि संबंधित कागज़ात इस पत्र के साथ संलग्न हैं। अनुरोध है कि"
                        + " आवश्यक कार्रवाई करते हुए कृत कार्रवाई से इस कार्यालय को अवगत कराया जाए।";
        String html = SHEET.formatted(
                language.code(),
                sender,
                (bengali ? "পত্র সংখ্যা: " : "पत्रांक: ") + number,
                bengali ? "প্রতি, জেলাশাসক, সোনপুর।" : "सेवा में, जिला पदाधिकारी, सोनपुर।",
                bengali ? "বিষয়:" : "विषय:",
                subject,
                text,
                bengali ? "ধন্যবাদান্তে," : "भवदीय,",
                sender);
        try (var context = Chromium.context("http://localhost", Look.DESK_HINDI)) {
            Page page = context.newPage();
            page.setContent(html);
            return page.pdf(new Page.PdfOptions().setFormat("A4"));
        }
    }
}
