package org.sanchika.efile.print;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.Digests;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Note;
import org.sanchika.efile.Paper;
import org.sanchika.office.Office;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.SealedPaper;
import org.springframework.stereotype.Component;

/** What a print says is sealed: every note as it is shown, every paper by its own hash. */
@Component
class Sealing {
    private final Office office;
    private final Clock clock;

    Sealing(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    SealedPaper of(SheetPaper sheet) {
        return sealed("NOTE_SHEET", sheet.file(), notes(sheet));
    }

    SealedPaper of(FilePaper paper, FilePrinter.Extent extent) {
        List<Object> content = new ArrayList<>();
        if (paper.sheet() != null) {
            content.add(notes(paper.sheet()));
        }
        for (Paper one : paper.papers()) {
            Document document = one.document();
            content.add(List.of(
                    one.number(),
                    one.title(),
                    one.firstPage(),
                    one.lastPage(),
                    document == null ? "" : document.sha256()));
        }
        for (FilePaper.Leaf leaf : paper.leaves()) {
            content.add(List.of(leaf.place(), leaf.text() == null ? "" : leaf.text()));
        }
        return sealed(extent == FilePrinter.Extent.COMPLETE ? "FILE" : "CORRESPONDENCE", paper.file(), content);
    }

    private static List<Object> notes(SheetPaper sheet) {
        List<Object> content = new ArrayList<>();
        SheetPaper.Range range = sheet.range();
        content.add(range == null ? "" : range.from() + "-" + range.to());
        for (Note note : sheet.notes()) {
            content.add(List.of(
                    note.no(),
                    note.sentAt().toString(),
                    note.by().post().value(),
                    note.by().person().value(),
                    note.decision().name(),
                    sheet.text(note)));
        }
        return content;
    }

    private SealedPaper sealed(String kind, EFile file, List<Object> content) {
        byte[] digest = Digests.sha256(Digests.canonical(
                Map.of("file", file.number(), "subject", file.cover().subject(), "content", content)));
        return new SealedPaper(
                kind,
                file.id().value(),
                file.number(),
                LocalDate.ofInstant(now(), Words.ZONE),
                office.unit(office.unit(file.unit()).office()).name(),
                HexFormat.of().formatHex(digest));
    }
}
