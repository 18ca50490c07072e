package org.sanchika.journey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Written;
import org.sanchika.efile.Correspondence;
import org.sanchika.journey.Screen.Reader;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.springframework.boot.test.context.TestComponent;

/** A letter of the example office that has no file: one interim letter was issued on it, the answer is being drafted. */
@TestComponent
final class ExampleAnswers {
    private final ExampleLetters letters;
    private final Correspondence correspondence;
    private final Drafts drafts;
    private final Map<Language, List<Screen>> made = new EnumMap<>(Language.class);

    ExampleAnswers(ExampleLetters letters, Correspondence correspondence, Drafts drafts) {
        this.letters = letters;
        this.correspondence = correspondence;
        this.drafts = drafts;
    }

    synchronized List<Screen> screens(ExampleOffice.People people, BiFunction<Draft, Acting, Issue> issuing) {
        return made.computeIfAbsent(people.language(), missing -> made(people, issuing));
    }

    private List<Screen> made(ExampleOffice.People people, BiFunction<Draft, Acting, Issue> issuing) {
        boolean bengali = people.language() == Language.BN;
        String subject = bengali ? "নলকূপ মেরামতের আবেদন" : "चापाकल की मरम्मत हेतु आवेदन";
        byte[] pdf = LetterPaper.pdf(people.language(), bengali ? "গ্রামবাসী" : "ग्रामवासी", "1", subject);
        MatterId letter = letters.scanned(people, pdf, subject);
        Issue interim = issuing.apply(written(letter, false, people), people.collector());
        Draft answer = written(letter, true, people);
        String path = "/receipts/" + letter.value();
        return List.of(
                new Screen("receipt, answered", path, Reader.OFFICER),
                new Screen("/receipts/{id}/drafts", path + "/drafts", Reader.OFFICER),
                new Screen("draft on a letter", "/drafts/" + answer.id().value(), Reader.OFFICER),
                new Screen("issue on a letter", "/issues/" + interim.id().value(), Reader.OFFICER));
    }

    private Draft written(MatterId letter, boolean replies, ExampleOffice.People people) {
        Acting by = people.collector();
        Draft begun = kept(drafts.answer(letter, Form.LETTER, people.language().code(), replies, by));
        long itself = correspondence.contents(letter, by).getFirst().id();
        return kept(
                drafts.write(begun.id(), ExampleDrafts.filled(begun.text(), itself, null, by), begun.last(), "", by));
    }

    private static Draft kept(Written written) {
        return ((Written.Kept) written).draft();
    }
}
