package org.sanchika.text.legacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.text.LegacyText;
import org.sanchika.text.legacy.RecognitionRules.Seen;
import org.springframework.stereotype.Service;

/** Reads word by word, since no syllable spans a space. */
@Service
class LegacyConverter implements LegacyText {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+|\\S+@\\S+\\.[a-z]{2,}");
    private static final Pattern INDIC = Pattern.compile("[\\u0900-\\u09FF]");
    /** Places of Bijoy inside words that no other text has there. */
    private static final Pattern BIJOY_ONLY = Pattern.compile("[‡†][A-Za-z`_]|[A-Za-z`_][¨©ª«]|[¯š¤®][^\\s\\w]");

    private final LegacyFont krutiDev = new KrutiDev();
    private final LegacyFont bijoy = new Bijoy();

    @Override
    public Optional<Conversion> recognise(String pasted) {
        if (INDIC.matcher(pasted).find()) {
            return Optional.empty();
        }
        Seen hindi = look(pasted, krutiDev, Lexicon.HINDI);
        Seen bengali = look(pasted, bijoy, Lexicon.BENGALI);
        boolean isHindi = RecognitionRules.isLegacy(hindi);
        boolean isBengali = RecognitionRules.isLegacy(bengali);
        if (isBengali && (!isHindi || bengali.known() - bengali.broken() > hindi.known() - hindi.broken())) {
            return Optional.of(new Conversion(fromBijoy(pasted), Font.BIJOY));
        }
        return isHindi ? Optional.of(new Conversion(fromKrutiDev(pasted), Font.KRUTI_DEV)) : Optional.empty();
    }

    @Override
    public String fromKrutiDev(String text) {
        return words(text, krutiDev, Lexicon.HINDI);
    }

    @Override
    public String fromBijoy(String text) {
        return words(text, bijoy, Lexicon.BENGALI);
    }

    private static Seen look(String text, LegacyFont font, Lexicon lexicon) {
        int words = 0;
        int known = 0;
        int telling = 0;
        int broken = 0;
        int english = 0;
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            if (word.group().chars().noneMatch(Character::isLetter)) {
                continue;
            }
            LegacyFont.Reading reading = font.read(word.group());
            words++;
            boolean longer = word.group().replaceAll("</?|>", "").length() > 3;
            if (isForeign(word.group(), reading, lexicon) || (longer && Lexicon.ENGLISH.has(word.group()))) {
                english++;
            } else if (reading.broken() > 0) {
                broken++;
            } else if (lexicon.has(reading.text())
                    || (font instanceof Bijoy
                            && BIJOY_ONLY.matcher(word.group()).find())) {
                known++;
                telling += longer ? 1 : 0;
            }
        }
        return new Seen(words, known, telling, broken, english);
    }

    private static String words(String text, LegacyFont font, Lexicon lexicon) {
        return WORD.matcher(text).replaceAll(word -> {
            LegacyFont.Reading reading = font.read(word.group());
            return Matcher.quoteReplacement(isForeign(word.group(), reading, lexicon) ? word.group() : reading.text());
        });
    }

    /** An address, or an English word that is no frequent word of the language when read. */
    private static boolean isForeign(String word, LegacyFont.Reading reading, Lexicon lexicon) {
        return ADDRESS.matcher(word).matches() || (Lexicon.ENGLISH.has(word) && !lexicon.has(reading.text()));
    }
}
