package org.sanchika.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.Language;

/**
 * What the demo's files are about, and what is noted on them.
 *
 * @param agrees of a head of a section; {@code forwards} and {@code approves} of officers; {@code replies} in letters; {@code tries} on yellow notes
 */
record DemoCases(
        List<String> agrees,
        List<String> forwards,
        List<String> approves,
        List<String> replies,
        List<String> asks,
        List<String> answers,
        List<String> rejects,
        List<String> ends,
        List<String> closes,
        List<String> tries,
        List<Template> cases) {

    /**
     * A case that comes up in many places.
     *
     * @param head codes in the file index from the basic head down
     * @param section place of the section that deals with it
     * @param note paragraphs of the dealing hand
     */
    record Template(
            String head, int section, @Nullable String language, String subject, String letter, List<String> note) {}

    /** A case with its names and numbers. */
    record Case(String head, int section, String language, String subject, String letter, List<String> note) {}

    static DemoCases read(Language language) {
        return DemoScript.yaml("files_" + language.code() + ".yaml", DemoCases.class);
    }

    Case draw(int n, DemoScript script, Random random) {
        Template template = cases.get(n % cases.size());
        String language = template.language() == null ? script.language().code() : template.language();
        boolean english = language.equals("en");
        DemoScript.Place block = script.blocks().get((n * 7) % script.blocks().size());
        // every other given name is a man's, as the words around them ask
        int men = script.people().given().size() / 2;
        var given = script.people().given().get(2 * (n * 5 % men));
        var family =
                script.people().family().get((n * 5) % script.people().family().size());
        Map<String, String> words = Map.of(
                "{place}",
                english || block.local().isBlank() ? block.name() : block.local(),
                "{name}",
                given.getLast() + " " + family.getLast(),
                "{n}",
                Integer.toString(12 + random.nextInt(60)),
                "{sum}",
                Integer.toString((3 + random.nextInt(90)) * 12_500));
        return new Case(
                template.head(),
                template.section(),
                language,
                filled(template.subject(), words),
                filled(template.letter(), words),
                template.note().stream()
                        .map(text -> shown(filled(text, words), english, script.language()))
                        .toList());
    }

    /** As one writes by hand in the script of the place. */
    private static String shown(String text, boolean english, Language language) {
        return language == Language.BN && !english && !text.startsWith("<") ? Digits.show(text, language) : text;
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}
