package org.sanchika.dispatch.letter;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Dossiers;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Letters;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.seal.Mark;
import org.sanchika.platform.seal.SealedPaper;
import org.sanchika.platform.seal.Seals;
import org.sanchika.signing.Signables.Signer;
import org.springframework.stereotype.Component;

/** Puts letterhead, names and words of the letter's language around what a draft says. */
@Component
class LetterDesk implements Letters {
    private final Office office;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final PaperPrinting printing;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Seals seals;

    LetterDesk(
            Office office,
            Dossiers dossiers,
            Drafts drafts,
            PaperPrinting printing,
            Dictionary dictionary,
            StatePack pack,
            Seals seals) {
        this.office = office;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.printing = printing;
        this.dictionary = dictionary;
        this.pack = pack;
        this.seals = seals;
    }

    @Override
    public Issue.Signed signed(Draft draft) {
        return signed(draft.text().signatory(), draft.text());
    }

    private Issue.Signed signed(@Nullable PostId post, DraftText text) {
        DraftText.Second second = text.second();
        Sheet.Signatory one = signatory(post, in(text.language()));
        Sheet.Signatory other = second == null ? null : signatory(post, in(second.language()));
        return new Issue.Signed(
                one.name(),
                one.designation(),
                one.office(),
                other == null ? null : new Issue.Signed(other.name(), other.designation(), other.office()));
    }

    private static Language in(String language) {
        return Language.of(language).orElseThrow();
    }

    @Override
    public List<Issue.Signed> cosigned(Draft draft) {
        return draft.text().signatories().beside().stream()
                .map(post -> signed(post, draft.text()))
                .toList();
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
        return printing.print(sheet(draft, null, Issue.Way.PAPER, reader), null).pdf();
    }

    @Override
    public byte[] pdf(Issue issue, Issue.Way way, Acting reader) {
        Draft draft = draft(issue, reader);
        Mark mark = seals.mark(paper(issue, draft));
        byte[] pdf = printing.print(sheet(draft, issue, way, reader), mark).pdf();
        seals.made(mark, pdf);
        return pdf;
    }

    @Override
    public ToSign toSign(Issue issue, Signer signer, byte @Nullable [] begun, Acting reader) {
        Draft draft = draft(issue, reader);
        Sheet sheet = sheet(draft, issue, Issue.Way.CERTIFICATE, reader);
        byte[] pdf = begun == null
                ? printing.print(sheet, seals.mark(paper(issue, draft))).pdf()
                : begun;
        String field = LetterWriting.field(
                issue.cosigner(reader.post()).map(Issue.Cosigner::place).orElse(0));
        return new ToSign(pdf, field, printing.stamp(sheet, signer, pdf, field));
    }

    private SealedPaper paper(Issue issue, Draft draft) {
        String said = String.join(
                "\n",
                draft.form().name(),
                issue.number(),
                issue.copyNumber(),
                issue.dated().toString(),
                Stream.concat(
                                Stream.of(issue.signatoryAs()),
                                issue.cosigning().signers().stream().map(Issue.Cosigner::as))
                        .map(Issue.Signed::proved)
                        .collect(Collectors.joining("\n")));
        return new SealedPaper(
                SEALED_AS,
                issue.id().value(),
                issue.number(),
                issue.dated(),
                office.unit(office.unit(issue.unit()).office()).name(),
                HexFormat.of().formatHex(draft.text().digest(said)));
    }

    private Draft draft(Issue issue, Acting reader) {
        return drafts.find(issue.draft(), issue.version(), reader).orElseThrow();
    }

    /** @param issue none while it has no number */
    private Sheet sheet(Draft draft, @Nullable Issue issue, Issue.Way way, Acting reader) {
        Dossier dossier = dossiers.find(draft.on(), reader).orElseThrow();
        UnitId section = issue == null ? dossier.unit() : issue.unit();
        Language language = in(draft.text().language());
        var whole = office.unit(office.unit(section).office());
        Words words = dictionary.in(language, whole.kind());
        String copy = issue == null ? "" : issue.copyNumber().isEmpty() ? issue.number() : issue.copyNumber();
        return new Sheet(
                draft.form(),
                draft.text(),
                words,
                head(section, language),
                named(signatory(draft, issue)),
                cosigners(draft, issue).stream().map(LetterDesk::named).toList(),
                words.get("letter.from." + dossier.kind(), words.digits(dossier.number())) + " · "
                        + words.get("custody.computer-no", words.digits(dossier.computerNo())),
                issue == null ? "" : words.digits(issue.number()),
                issue == null ? "" : words.day(issue.dated()),
                words.digits(copy),
                issue == null ? Sheet.Authentication.BY_HAND : mark(issue, way, words),
                second(draft, section, issue, way));
    }

    private Sheet.@Nullable Second second(Draft draft, UnitId unit, @Nullable Issue issue, Issue.Way way) {
        DraftText.Second second = draft.text().second();
        if (second == null) {
            return null;
        }
        Language language = in(second.language());
        Words words =
                dictionary.in(language, office.unit(office.unit(unit).office()).kind());
        return new Sheet.Second(
                words,
                head(unit, language),
                named(other(signatory(draft, issue))),
                cosigners(draft, issue).stream().map(one -> named(other(one))).toList(),
                issue == null ? "" : mark(issue, way, words).said());
    }

    private Issue.Signed signatory(Draft draft, @Nullable Issue issue) {
        return issue == null ? signed(draft) : issue.signatoryAs();
    }

    private List<Issue.Signed> cosigners(Draft draft, @Nullable Issue issue) {
        return issue == null
                ? cosigned(draft)
                : issue.cosigning().signers().stream().map(Issue.Cosigner::as).toList();
    }

    private static Issue.Signed other(Issue.Signed signed) {
        return signed.second() == null ? signed : signed.second();
    }

    private Sheet.Head head(UnitId unit, Language language) {
        var section = office.unit(unit);
        var whole = office.unit(section.office());
        return new Sheet.Head(
                pack.government().in(language),
                whole.name().in(language),
                section.unit().equals(whole.unit()) ? "" : section.name().in(language));
    }

    /** On screen a signed letter says so; in the signed PDF the signature itself does. */
    private static Sheet.Authentication mark(Issue issue, Issue.Way way, Words words) {
        return switch (way) {
            case PAPER -> Sheet.Authentication.BY_HAND;
            case SIGN_IN ->
                new Sheet.Authentication(words.get("letter.authenticated", words.day(issue.dated())), false);
            case CERTIFICATE -> new Sheet.Authentication(words.get("letter.signed"), issue.isOpen());
        };
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
