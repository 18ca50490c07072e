package org.sanchika.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Word writes a list as paragraphs that say {@code mso-list:l0 level1}, with the bullet or number typed in. */
final class WordLists {
    private static final String PROPERTY = "mso-list";
    private static final Pattern LEVEL = Pattern.compile("level([1-9])");
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(?:[\\d०-९০-৯]{1,3}|[ivxlIVXL]{1,5}|[a-zA-Z]|[क-हক-হ])[.)].*");

    private WordLists() {}

    /** A paragraph that is an item, 1 being the outermost level. */
    record Line(int level, boolean ordered, List<Block> blocks) {}

    /** How deep the paragraph lies in a list, if it does. */
    static Optional<Integer> level(Css css) {
        Matcher level = LEVEL.matcher(css.value(PROPERTY));
        return level.find() ? Optional.of(Integer.valueOf(level.group(1))) : Optional.empty();
    }

    /** Whether this is the bullet or number itself. */
    static boolean isMark(Css css) {
        return css.value(PROPERTY).equals("ignore");
    }

    static boolean isOrdered(Element paragraph) {
        StringBuilder mark = new StringBuilder();
        for (Element inner : paragraph.select("[style*=mso-list]")) {
            if (inner != paragraph && isMark(Css.of(inner))) {
                mark.append(inner.text());
            }
        }
        return NUMBER.matcher(mark.toString().strip()).matches();
    }

    /** The lists that these lines make one after the other. */
    static List<Block> lists(List<Line> lines) {
        int base = lines.stream().mapToInt(Line::level).min().orElse(1);
        List<Block> lists = new ArrayList<>();
        List<Block.Item> items = new ArrayList<>();
        boolean ordered = false;
        for (int i = 0; i < lines.size(); ) {
            Line line = lines.get(i++);
            if (!items.isEmpty() && line.level() == base && line.ordered() != ordered) {
                lists.add(new Block.Listing(ordered, 1, List.copyOf(items)));
                items.clear();
            }
            ordered = items.isEmpty() ? line.ordered() : ordered;
            List<Block> blocks = new ArrayList<>(line.blocks());
            int from = i;
            while (i < lines.size() && lines.get(i).level() > base) {
                i++;
            }
            if (from < i && line.level() == base) {
                blocks.addAll(lists(lines.subList(from, i)));
            } else {
                i = from;
            }
            items.add(new Block.Item(blocks));
        }
        if (!items.isEmpty()) {
            lists.add(new Block.Listing(ordered, 1, List.copyOf(items)));
        }
        return lists;
    }
}
