package org.sanchika.efile.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** Lays out what a note is written with. */
@Component
class Writings {
    /** So many to choose from: the head of a district has sixty desks around him. */
    private static final int PEOPLE = 40;

    private static final int FOUND = 20;

    private final Notes notes;
    private final Appendices appendices;
    private final PhraseSql phrases;
    private final Desks desks;
    private final Office office;
    private final Unprintable unprintable;

    Writings(
            Notes notes,
            Appendices appendices,
            PhraseSql phrases,
            Desks desks,
            Office office,
            Unprintable unprintable) {
        this.notes = notes;
        this.appendices = appendices;
        this.phrases = phrases;
        this.desks = desks;
        this.office = office;
        this.unprintable = unprintable;
    }

    Writing of(MatterPanel panel, Unsent unsent, Acting by, Words words) {
        Desk to = unsent.form().desk(panel, List.of());
        NoteDraft draft = notes.draft(panel.matter(), by).orElse(null);
        return new Writing(
                draft,
                unsent.form(),
                unsent.mistakes(),
                notes.decisions(panel.matter(), by),
                people(panel, unsent.form().get("readerQ"), by),
                appendices.of(panel.matter(), by),
                phrases.of(by, words.language()),
                to == null ? List.of() : desks.warnings(panel, to, words),
                unprintable.in(Writing.text(unsent.form(), draft), words));
    }

    /** Those who were looked for, those through whose hands the file went, then those around the writer. */
    private List<Desk> people(MatterPanel panel, String asked, Acting by) {
        Map<PostId, Desk> people = new LinkedHashMap<>();
        List<Desk> found = asked.isEmpty() ? List.of() : office.find(asked, by.unit(), FOUND);
        Stream.of(
                        found.stream(),
                        panel.path().reversed().stream().map(span -> span.to()),
                        panel.around().stream(),
                        panel.recent().stream())
                .flatMap(desks -> desks)
                .filter(desk -> desk.person() != null && !desk.post().equals(by.post()))
                .forEach(desk -> people.putIfAbsent(desk.post(), desk));
        return people.values().stream().limit(PEOPLE).toList();
    }
}
