package org.sanchika.dispatch.letter;

import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Letters;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;

/** Puts letterhead, names and words of the letter's language around what a draft says. */
@Component
class LetterDesk implements Letters {
    private final Office office;
    private final Files files;
    private final Dictionary dictionary;
    private final StatePack pack;

    LetterDesk(Office office, Files files, Dictionary dictionary, StatePack pack) {
        this.office = office;
        this.files = files;
        this.dictionary = dictionary;
        this.pack = pack;
    }

    @Override
    public String preview(Draft draft, Acting reader) {
        EFile file = files.find(draft.file(), reader).orElseThrow();
        Language language = Language.of(draft.text().language()).orElseThrow();
        var section = office.unit(file.unit());
        var whole = office.unit(section.office());
        Words words = dictionary.in(language, whole.kind());
        return LetterWriting.xhtml(new Sheet(
                draft.form(),
                draft.text(),
                words,
                new Sheet.Head(
                        pack.government().in(language),
                        whole.name().in(language),
                        section.unit().equals(whole.unit())
                                ? ""
                                : section.name().in(language)),
                signatory(draft.text().signatory(), language),
                words.digits(file.number()),
                "",
                "",
                "",
                ""));
    }

    private Sheet.Signatory signatory(@Nullable PostId post, Language language) {
        Desk desk = post == null ? null : office.desk(post).orElse(null);
        if (desk == null) {
            return new Sheet.Signatory("", "", "");
        }
        return new Sheet.Signatory(
                desk.holder() == null ? "" : desk.holder().in(language),
                desk.title().in(language),
                office.unit(office.unit(desk.unit()).office()).name().in(language));
    }
}
