package org.sanchika.typeset.font;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.typeset.shape.Setting;
import org.sanchika.typeset.shape.TooMuchText;

/** The codes of one font, given out as settings are first used; equal settings share one. */
final class Codes {
    private static final int MOST_GLYPHS = 65_535;
    /** In thousandths of the size: too little to be seen, too much for a reader to take it for none. */
    private static final int TAIL = 4;

    private static final int NARROW = 100;

    private final List<Setting> settings = new ArrayList<>(List.of(Setting.NOTHING));
    private final Map<Setting, Integer> codes = new HashMap<>();
    private final int unitsPerEm;
    private final int most;

    /** @param parts glyphs of the faces, each of which may be needed beside the codes */
    Codes(int unitsPerEm, int parts) {
        this.unitsPerEm = unitsPerEm;
        this.most = MOST_GLYPHS - parts;
    }

    /** By code; the first is never used. */
    List<Setting> settings() {
        return Collections.unmodifiableList(settings);
    }

    Setting setting(int code) {
        return settings.get(code);
    }

    /** Two bytes for each code of what is set. */
    byte[] bytes(Setting setting) {
        if (setting.equals(Setting.NOTHING)) {
            return new byte[0];
        }
        int letters = lettersBeforeMarks(setting.text());
        if (letters == setting.text().length()) {
            return bytes(code(setting));
        }
        int tail = setting.advance() > NARROW ? TAIL * unitsPerEm / 1000 : 0;
        int head = code(new Setting(setting.text().substring(0, letters), setting.parts(), setting.advance() - tail));
        return bytes(head, code(new Setting(setting.text().substring(letters), List.of(), tail)));
    }

    /**
     * pdf.js takes a glyph whose text holds any mark for one without width, and reads a space after it (its issue 21890).
     * So the marks get a glyph of their own, with nothing to be seen.
     */
    private static int lettersBeforeMarks(String text) {
        for (int at = 1; at < text.length(); at++) {
            int type = Character.getType(text.charAt(at));
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                return at;
            }
        }
        return text.length();
    }

    private int code(Setting setting) {
        return codes.computeIfAbsent(setting, one -> {
            if (settings.size() >= most) {
                throw new TooMuchText("more than " + most + " different aksharas in one typeface");
            }
            settings.add(one);
            return settings.size() - 1;
        });
    }

    private static byte[] bytes(int... codes) {
        byte[] bytes = new byte[2 * codes.length];
        for (int n = 0; n < codes.length; n++) {
            bytes[2 * n] = (byte) (codes[n] >> 8);
            bytes[2 * n + 1] = (byte) codes[n];
        }
        return bytes;
    }
}
