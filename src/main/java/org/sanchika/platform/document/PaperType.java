package org.sanchika.platform.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of paper that are taken, and the endings that their names may have. */
enum PaperType {
    PDF("application/pdf", "PDF", Set.of("pdf")),
    JPEG("image/jpeg", "JPEG", Set.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", "PNG", Set.of("png")),
    TIFF("image/tiff", "TIFF", Set.of("tif", "tiff")),
    MAIL("message/rfc822", "EML", Set.of("eml"));

    private static final int LONGEST_ENDING = 10;

    private final String mediaType;
    private final String label;
    private final Set<String> endings;

    PaperType(String mediaType, String label, Set<String> endings) {
        this.mediaType = mediaType;
        this.label = label;
        this.endings = endings;
    }

    static Optional<PaperType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What the end of a name claims the content to be; empty when it claims nothing. */
    static String ending(String fileName) {
        String name = fileName.strip();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        boolean plain = ending.length() <= LONGEST_ENDING && ending.chars().allMatch(Character::isLetterOrDigit);
        return plain ? ending.toLowerCase(Locale.ROOT) : "";
    }

    boolean fits(String ending) {
        return ending.isEmpty() || endings.contains(ending);
    }

    String label() {
        return label;
    }
}
