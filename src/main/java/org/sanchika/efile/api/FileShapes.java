package org.sanchika.efile.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.Shapes;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Note;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Paper;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;

/** The shapes of files that programs rely on; they change only by addition. */
final class FileShapes {
    private FileShapes() {}

    /** @param undealt letters in it of which nobody has said what became */
    record File(
            String id,
            String computerNo,
            String number,
            String kind,
            @Nullable String mainId,
            String subject,
            String category,
            String classification,
            String language,
            boolean physical,
            LocalDate openedOn,
            int notes,
            int papers,
            long undealt,
            Shapes.Custody custody) {

        static File of(EFile file, MatterPanel panel, int notes, List<Paper> papers, Language language) {
            return new File(
                    text(file.id().value()),
                    text(file.computerNo()),
                    file.number(),
                    file.kind().name(),
                    file.main() == null ? null : text(file.main().value()),
                    file.cover().subject(),
                    file.cover().category(),
                    file.cover().grade().name(),
                    file.cover().language(),
                    file.physical(),
                    file.openedOn(),
                    notes,
                    (int) papers.stream().filter(Paper::isHere).count(),
                    papers.stream().filter(Paper::isUndealt).count(),
                    Shapes.Custody.of(panel, language));
        }
    }

    /**
     * A note on record, or in the making on the caller's desk.
     *
     * @param no none while it is in the making
     * @param body empty when it is hidden from the caller; {@code hidden} says why
     */
    record NoteShape(
            String id,
            @Nullable Integer no,
            String kind,
            String body,
            String language,
            String decision,
            @Nullable Integer firstParagraph,
            @Nullable Integer paragraphs,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage,
            Shapes.Person by,
            Shapes.@Nullable Post post,
            @Nullable OffsetDateTime sentAt,
            @Nullable Integer version,
            String hidden,
            boolean restricted,
            @Nullable Integer corrects,
            @Nullable String reverses,
            @Nullable String reversedBy,
            @Nullable Communicated communicated,
            @Nullable Confirmation confirmation) {

        static NoteShape of(Note note, Language language) {
            return new NoteShape(
                    text(note.id()),
                    note.no(),
                    note.kind().name(),
                    note.html(),
                    note.language(),
                    note.decision().name(),
                    note.firstPara(),
                    note.paras(),
                    note.firstPage(),
                    note.lastPage(),
                    new Shapes.Person(
                            text(note.by().person().value()), note.by().name().in(language)),
                    new Shapes.Post(
                            text(note.by().post().value()),
                            note.by().title().in(language),
                            note.by().unit().in(language),
                            note.by().level()),
                    note.sentAt().atZone(Words.ZONE).toOffsetDateTime(),
                    null,
                    note.hidden().name(),
                    note.restricted(),
                    note.corrects(),
                    note.reverses() == null ? null : text(note.reverses().id()),
                    note.reversedBy() == null ? null : text(note.reversedBy().id()),
                    Communicated.of(note.communicated(), language),
                    Confirmation.of(note.confirmation()));
        }

        static NoteShape of(NoteDraft draft, Language language) {
            return new NoteShape(
                    text(draft.id()),
                    null,
                    draft.note().kind().name(),
                    draft.note().html(),
                    draft.note().language(),
                    draft.note().decision().name(),
                    null,
                    null,
                    null,
                    null,
                    new Shapes.Person(text(draft.person().value()), draft.by().in(language)),
                    null,
                    null,
                    draft.version(),
                    Note.Hidden.NO.name(),
                    !draft.note().readers().isEmpty(),
                    draft.note().corrects(),
                    draft.note().reverses() == null ? null : text(draft.note().reverses()),
                    null,
                    null,
                    null);
        }
    }

    /** How its decision left the office. */
    record Communicated(String how, String by, OffsetDateTime at) {
        static @Nullable Communicated of(Note.@Nullable Communicated told, Language language) {
            return told == null
                    ? null
                    : new Communicated(
                            told.how(),
                            told.by().in(language),
                            told.at().atZone(Words.ZONE).toOffsetDateTime());
        }
    }

    /** @param agrees none while it is awaited */
    record Confirmation(String postId, @Nullable Boolean agrees, String remark) {
        static @Nullable Confirmation of(Note.@Nullable Confirmation asked) {
            return asked == null ? null : new Confirmation(text(asked.from().value()), asked.agrees(), asked.remark());
        }
    }

    record PaperShape(
            String id,
            int no,
            String kind,
            @Nullable String receiptId,
            String number,
            String title,
            String from,
            int firstPage,
            int lastPage,
            boolean removed,
            @Nullable String disposal,
            List<FlagShape> flags,
            @Nullable String noteId) {

        static PaperShape of(Paper paper) {
            return new PaperShape(
                    text(paper.id()),
                    paper.no(),
                    paper.kind().name(),
                    paper.receipt() == null ? null : text(paper.receipt().value()),
                    paper.number(),
                    paper.title(),
                    paper.party(),
                    paper.firstPage(),
                    paper.lastPage(),
                    !paper.isHere(),
                    paper.disposal(),
                    paper.flags().stream()
                            .map(flag -> new FlagShape(flag.page(), flag.name(), flag.remark()))
                            .toList(),
                    paper.note() == null ? null : text(paper.note()));
        }
    }

    record FlagShape(int page, String name, String remark) {}

    private static String text(long value) {
        return Long.toString(value);
    }
}
