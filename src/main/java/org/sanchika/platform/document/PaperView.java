package org.sanchika.platform.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A paper as {@code platform/paper.jte} shows it. Below its address these must answer the reader:
 * {@code /pages/{n}} the picture, {@code /pages/{n}/text} the words, {@code /document} the paper itself.
 *
 * @param address of who refers to the paper, without a slash at its end
 * @param name what the reader calls it
 * @param sizes of pages that are known, in order
 */
public record PaperView(Document document, String address, String name, List<Size> sizes) {
    /** An A4 sheet as it is drawn; stands for pages that are not measured yet. */
    private static final int WIDTH = 909;

    private static final int HEIGHT = 1286;
    /** So many pages come with the page; a script adds the rest of a long paper. */
    private static final int AT_ONCE = 20;

    /** Of a page's picture, in pixels. */
    public record Size(int page, int width, int height) {}

    public boolean isPdf() {
        return document.mediaType().equals("application/pdf");
    }

    public boolean isMail() {
        return document.mediaType().equals("message/rfc822");
    }

    public int pages() {
        return document.pages();
    }

    /** The pages that are drawn up without a script. */
    public List<Size> first() {
        return all().subList(0, Math.min(pages(), AT_ONCE));
    }

    /** All sizes in few words: {@code 909x1286*12 1286x909 909x1286*487}. */
    public String measures() {
        StringBuilder measures = new StringBuilder();
        List<Size> all = all();
        for (int from = 0; from < all.size(); ) {
            Size size = all.get(from);
            int to = from + 1;
            while (to < all.size() && isAlike(all.get(to), size)) {
                to++;
            }
            measures.append(from == 0 ? "" : " ").append(size.width).append('x').append(size.height);
            measures.append(to - from > 1 ? "*" + (to - from) : "");
            from = to;
        }
        return measures.toString();
    }

    private List<Size> all() {
        List<Size> all = new ArrayList<>();
        int known = 0;
        for (int page = 1; page <= pages(); page++) {
            boolean measured = known < sizes.size() && sizes.get(known).page == page;
            all.add(measured ? sizes.get(known++) : new Size(page, WIDTH, HEIGHT));
        }
        return all;
    }

    private static boolean isAlike(Size one, Size other) {
        return one.width == other.width && one.height == other.height;
    }
}
