package org.sanchika.typeset;

/** A character that none of the fonts has, such as an emoji or a letter of another script, and how often it comes. */
public record Unsettable(int codePoint, int times) {

    public String character() {
        return Character.toString(codePoint);
    }

    /** As Unicode calls it. */
    public String name() {
        String name = Character.getName(codePoint);
        return name == null ? "U+%04X".formatted(codePoint) : name;
    }
}
