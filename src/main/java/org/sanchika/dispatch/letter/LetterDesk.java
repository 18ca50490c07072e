package org.sanchika.dispatch.letter;

import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Issue;
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
    private final Drafts drafts;
    private final PaperPrinting printing;
    private final Dictionary dictionary;
    private final StatePack pack;

    LetterDesk(
            Office office, Files files, Drafts drafts, PaperPrinting printing, Dictionary dictionary, StatePack pack) {
        this.office = office;
        this.files = files;
        this.drafts = drafts;
        this.printing = printing;
        this.dictionary = dictionary;
        this.pack = pack;
    }

    @Override
    public Issue.Signed signed(Draft draft) {
        Language language = Language.of(draft.text().language()).orElseThrow();
        Sheet.Signatory signatory = signatory(draft.text().signatory(), language);
        return new Issue.Signed(signatory.name(), signatory.designation(), signatory.office());
    }

    @Override
    public String preview(Draft draft, Acting reader) {
        return LetterWriting.xhtml(sheet(draft, null, Issue.Way.PAPER, reader));
    }

    @Override
    public String preview(Issue issue, Acting reader) {
        Issue.End end = issue.end();
        Issue.Way way = end == null || end.way() == null ? Issue.Way.PAPER : end.way();
        return LetterWriting.xhtml(sheet(draft(issue, reader), issue, way, reader));
    }

    @Override
    public byte[] pdf(Draft draft, Acting reader) {
        return printing.pdf(sheet(draft, null, Issue.Way.PAPER, reader));
    }

    @Override
    public byte[] pdf(Issue issue, Issue.Way way, Acting reader) {
        return printing.pdf(sheet(draft(issue, reader), issue, way, reader));
    }

    private Draft draft(Issue issue, Acting reader) {
        return drafts.find(issue.draft(), issue.version(), reader).orElseThrow();
    }

    /** @param issue none while it has no number */
    private Sheet sheet(Draft draft, @Nullable Issue issue, Issue.Way way, Acting reader) {
        EFile file = files.find(draft.file(), reader).orElseThrow();
        Language language = Language.of(draft.text().language()).orElseThrow();
        var section = office.unit(file.unit());
        var whole = office.unit(section.office());
        Words words = dictionary.in(language, whole.kind());
        String copy = issue == null ? "" : issue.copyNumber().isEmpty() ? issue.number() : issue.copyNumber();
        return new Sheet(
                draft.form(),
                draft.text(),
                words,
                new Sheet.Head(
                        pack.government().in(language),
                        whole.name().in(language),
                        section.unit().equals(whole.unit())
                                ? ""
                                : section.name().in(language)),
                issue == null ? signatory(draft.text().signatory(), language) : named(issue.signatoryAs()),
                words.digits(file.number()) + " · " + words.get("custody.computer-no", words.digits(file.computerNo())),
                issue == null ? "" : words.digits(issue.number()),
                issue == null ? "" : words.day(issue.dated()),
                words.digits(copy),
                issue == null || way == Issue.Way.PAPER
                        ? ""
                        : words.get("letter.authenticated", words.day(issue.dated())));
    }

    private static Sheet.Signatory named(Issue.Signed signed) {
        return new Sheet.Signatory(signed.name(), signed.title(), signed.office());
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
