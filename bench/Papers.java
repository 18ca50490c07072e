import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Typesetting;

/**
 * Sets papers as PDF in one thread, after a warm-up, and prints for each the median of time and of processor time.
 *
 * <p>java -cp target/app/sanchika.jar bench/Papers.java ROUNDS
 */
final class Papers {
    private static final int WARM_UP = 40;
    private static final String[] TEXTS = {
        "<p>जिला पदाधिकारी ने निर्देश दिया कि सभी प्रखंडों में पेयजल योजनाओं का भौतिक सत्यापन पंद्रह दिनों में पूर्ण कर प्रतिवेदन"
                + " प्रस्तुत किया जाए। क्षतिग्रस्त चापाकलों की मरम्मत हेतु <b>प्राक्कलन</b> की स्वीकृति अपेक्षित है; व्यय ₹4,86,500 अनुमानित है। %s</p>",
        "<p lang=\"bn\">মহকুমা শাসক জানাইয়াছেন যে ক্ষতিগ্রস্ত রাস্তাগুলির সংস্কারকার্য বর্ষার পূর্বে সম্পন্ন করা আবশ্যক। নির্বাহী বাস্তুকারের প্রতিবেদন"
                + " অনুযায়ী প্রাক্কলিত ব্যয় ₹১২,৫০,০০০; <b>অনুমোদনের</b> জন্য পেশ করা হইল। %s</p>",
        "<p lang=\"en\">The Finance Department has concurred in the proposal, subject to the condition that the work is completed"
                + " within the current financial year and that utilisation certificates are furnished in time. %s</p>"
    };
    private static final String ROW = "<tr><td>%d</td><td>ज्ञानपुर</td><td lang=\"bn\">কৃষ্ণনগর</td><td>%d</td></tr>";

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long start = System.nanoTime();
        Typesetter typesetter = new Typesetter();
        String[] papers = {paper(6), paper(48), paper(920)};
        set(typesetter, papers[0]);
        System.out.printf("fonts and the first paper, cold: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        for (int n = 0; n < WARM_UP; n++) {
            set(typesetter, papers[n % 2]);
        }
        for (String paper : papers) {
            measure(typesetter, paper, rounds);
        }
    }

    private static void measure(Typesetter typesetter, String paper, int rounds) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        set(typesetter, paper);
        long[] times = new long[rounds];
        long[] cpu = new long[rounds];
        Set set = null;
        for (int n = 0; n < rounds; n++) {
            long before = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            set = set(typesetter, paper);
            times[n] = System.nanoTime() - start;
            cpu[n] = threads.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(times);
        Arrays.sort(cpu);
        System.out.printf(
                "%4d pages  p50 %7.1f ms, least %7.1f ms, CPU %7.1f ms, %6.0f pages/s of CPU, %5d KB%n",
                set.pages(),
                times[rounds / 2] / 1e6,
                times[0] / 1e6,
                cpu[rounds / 2] / 1e6,
                set.pages() / (cpu[rounds / 2] / 1e9),
                set.bytes() / 1024);
    }

    private record Set(int pages, int bytes) {}

    private static Set set(Typesetter typesetter, String paper) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        return switch (typesetter.typeset(paper, pdf)) {
            case Typesetting.Typeset typeset -> new Set(typeset.pages(), pdf.size());
            case Typesetting.Refused refused -> throw new IllegalStateException(refused.detail());
        };
    }

    /** Paragraphs of three languages with words of their own, a table after every tenth, head and foot on each page. */
    private static String paper(int paragraphs) {
        Random random = new Random(paragraphs);
        StringBuilder body = new StringBuilder();
        for (int n = 0; n < paragraphs; n++) {
            body.append(TEXTS[n % 3].formatted(word(random) + " " + word(random)));
            if (n % 10 == 9) {
                body.append("<table><tbody>");
                for (int row = 0; row < 6; row++) {
                    body.append(ROW.formatted(row, random.nextInt(100_000)));
                }
                body.append("</tbody></table>");
            }
        }
        return "<html lang=\"hi\"><head><title>टिप्पणी</title><style>@page { size: A4; margin: 20mm;"
                + " @bottom-right { content: counter(page) \" / \" counter(pages) } } td { border: 1px solid }</style></head><body>"
                + body + "</body></html>";
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int n = 0; n < 3; n++) {
            word.append((char) ('क' + random.nextInt(30))).append("्र").append("ािीुे".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
