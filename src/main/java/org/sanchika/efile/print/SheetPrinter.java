package org.sanchika.efile.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Related;
import org.sanchika.efile.Relations;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.sanchika.text.RichText;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Unsettable;
import org.springframework.stereotype.Component;

/** Prints the note sheet: the notes on record that the reader may see, as his screen shows them. */
@Component
class SheetPrinter {
    private static final int AT_ONCE = 200;

    private final Notes notes;
    private final Correspondence correspondence;
    private final Relations relations;
    private final Press press;
    private final Sealing sealing;

    SheetPrinter(Notes notes, Correspondence correspondence, Relations relations, Press press, Sealing sealing) {
        this.notes = notes;
        this.correspondence = correspondence;
        this.relations = relations;
        this.press = press;
        this.sealing = sealing;
    }

    Press.Printed print(EFile file, SheetPaper.@Nullable Range asked, Acting by, Presence who, Words words)
            throws IOException {
        SheetPaper sheet = sheet(file, asked, by, Printer.of(who, sealing.now()), words);
        return press.print("efile/print/note-sheet", sheet, sealing.of(sheet));
    }

    SheetPaper sheet(EFile file, SheetPaper.@Nullable Range asked, Acting by, Printer printer, Words words) {
        List<Note> all = notes(file.id(), by);
        SheetPaper.Range range = asked == null ? null : asked.within(lastParagraph(all));
        List<Note> wanted =
                all.stream().filter(note -> range == null || range.has(note)).toList();
        List<Related> merged = relations.of(file.id(), by).stream()
                .filter(part -> part.isMergedInto(file.id()))
                .toList();
        return new SheetPaper(
                file,
                wanted,
                range,
                correspondence.contents(file.id(), by),
                merged,
                unsettable(file, wanted, press.typesetter()),
                printer,
                words);
    }

    /** All, oldest first. */
    private List<Note> notes(MatterId file, Acting by) {
        List<Note> all = new ArrayList<>();
        int before = Integer.MAX_VALUE;
        List<Note> some;
        do {
            some = notes.sheet(file, by, before, AT_ONCE);
            all.addAll(0, some);
            before = some.isEmpty() ? 0 : some.getFirst().no();
        } while (some.size() == AT_ONCE);
        return all;
    }

    private static int lastParagraph(List<Note> notes) {
        return notes.isEmpty()
                ? 0
                : notes.getLast().firstPara() + notes.getLast().paras() - 1;
    }

    private static List<Unsettable> unsettable(EFile file, List<Note> notes, Typesetter typesetter) {
        Map<Integer, Integer> times = new LinkedHashMap<>();
        List<Unsettable> found =
                new ArrayList<>(typesetter.unsettable(file.cover().subject()));
        for (Note note : notes) {
            found.addAll(typesetter.unsettable(RichText.kept(note.html()).plain()));
        }
        found.forEach(one -> times.merge(one.codePoint(), one.times(), Integer::sum));
        return times.entrySet().stream()
                .map(one -> new Unsettable(one.getKey(), one.getValue()))
                .toList();
    }
}
