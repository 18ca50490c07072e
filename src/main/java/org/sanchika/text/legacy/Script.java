package org.sanchika.text.legacy;

import java.util.Map;

/**
 * What the assembling of syllables needs to know of a script.
 *
 * @param joins signs that, written one after the other, are one
 * @param showVirama whether a virama between consonants is shown, and not joined away
 */
record Script(char virama, char nukta, String signs, Map<String, String> joins, boolean showVirama) {
    static final Script DEVANAGARI = new Script(
            '\u094D',
            '\u093C',
            "ािीुूृॅॉेैोौ",
            Map.ofEntries(
                    Map.entry("ाे", "ो"),
                    Map.entry("ेा", "ो"),
                    Map.entry("ाै", "ौ"),
                    Map.entry("ैा", "ौ"),
                    Map.entry("ाॅ", "ॉ"),
                    Map.entry("ॅा", "ॉ"),
                    Map.entry("ाा", "ा"),
                    Map.entry("ेे", "े"),
                    Map.entry("ीी", "ी"),
                    Map.entry("अा", "आ"),
                    Map.entry("अो", "ओ"),
                    Map.entry("अौ", "औ"),
                    Map.entry("अॉ", "ऑ"),
                    Map.entry("आॅ", "ऑ"),
                    Map.entry("आे", "ओ"),
                    Map.entry("आै", "औ"),
                    Map.entry("एे", "ऐ")),
            false);
    static final Script BENGALI = new Script(
            '\u09CD',
            '\u09BC',
            "ািীুূৃেৈোৌৗ",
            Map.of("\u09C7\u09BE", "\u09CB", "\u09C7\u09D7", "\u09CC", "অা", "আ", "াা", "া", "ুু", "ু"),
            true);

    String join(String text) {
        String joined = text;
        boolean again = true;
        while (again) {
            again = false;
            for (Map.Entry<String, String> join : joins.entrySet()) {
                if (joined.contains(join.getKey())) {
                    joined = joined.replace(join.getKey(), join.getValue());
                    again = true;
                }
            }
        }
        return joined;
    }
}
