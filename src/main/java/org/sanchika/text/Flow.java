package org.sanchika.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Gathers pieces of text into paragraphs as a page would set them, and paragraphs into blocks. */
final class Flow {
    private static final int NONE = -1;
    private static final int ZWNJ = 0x200c;
    private static final int ZWJ = 0x200d;
    /** Where a picture stood. */
    private static final int OBJECT = 0xfffc;

    private final List<Block> blocks = new ArrayList<>();
    private final List<WordLists.Line> items = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private int last = NONE;
    private boolean visible;

    /** Runs of white space become one space. */
    void text(String text, Style style) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isSpace(character)) {
                if (last != NONE && last != ' ' && last != '\n') {
                    put(' ', style);
                }
            } else if (!isJunk(character) && !(isJoiner(character) && last == character)) {
                visible |= !isJoiner(character);
                put(character, style);
            }
        }
    }

    /** A second break in a row is how web pages end a paragraph. */
    void lineBreak(Style style) {
        strip(' ');
        if (last == '\n') {
            endParagraph();
        } else if (last != NONE) {
            put('\n', style);
        }
    }

    void endParagraph() {
        strip(' ');
        strip('\n');
        strip(' ');
        if (visible) {
            List<Run> runs = new ArrayList<>(texts.size());
            for (int i = 0; i < texts.size(); i++) {
                runs.add(new Run(Normalizer.normalize(texts.get(i), Normalizer.Form.NFC), styles.get(i)));
            }
            endItems();
            blocks.add(new Block.Paragraph(List.copyOf(runs)));
        }
        texts.clear();
        styles.clear();
        last = NONE;
        visible = false;
    }

    void add(Block block) {
        endParagraph();
        endItems();
        blocks.add(block);
    }

    /** Items that follow one another become a list. */
    void item(WordLists.Line item) {
        endParagraph();
        if (!item.blocks().isEmpty()) {
            items.add(item);
        }
    }

    private void endItems() {
        if (!items.isEmpty()) {
            blocks.addAll(WordLists.lists(items));
            items.clear();
        }
    }

    List<Block> end() {
        endParagraph();
        endItems();
        return List.copyOf(blocks);
    }

    private void put(int character, Style style) {
        if (styles.isEmpty() || (styles.getLast() != style && !styles.getLast().equals(style))) {
            texts.add(new StringBuilder());
            styles.add(style);
        }
        texts.getLast().appendCodePoint(character);
        last = character;
    }

    private void strip(int character) {
        if (last != character) {
            return;
        }
        StringBuilder text = texts.getLast();
        text.setLength(text.length() - 1);
        if (text.isEmpty()) {
            texts.removeLast();
            styles.removeLast();
        }
        last = texts.isEmpty()
                ? NONE
                : texts.getLast().codePointBefore(texts.getLast().length());
    }

    /** Spaces of any width: how wide a space is, the printer decides. */
    private static boolean isSpace(int character) {
        return character == ' '
                || (character >= '\t' && character <= '\r')
                || character == 0x85
                || Character.isSpaceChar(character);
    }

    /** Joiners decide how a conjunct looks, as in {@code র‍্য}; all else that cannot be seen is left out. */
    private static boolean isJunk(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> !isJoiner(character);
            default ->
                character == OBJECT || (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
        };
    }

    private static boolean isJoiner(int character) {
        return character == ZWJ || character == ZWNJ;
    }
}
