package org.sanchika.efile.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.MatterState;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Component;

/** Lays a file out for whoever may know of it. */
@Component
class FileDesk {
    private final Files files;
    private final Notes notes;
    private final Correspondence correspondence;
    private final MatterPanels panels;
    private final Custody custody;
    private final Beside beside;
    private final Writings writings;

    FileDesk(
            Files files,
            Notes notes,
            Correspondence correspondence,
            MatterPanels panels,
            Custody custody,
            Beside beside,
            Writings writings) {
        this.files = files;
        this.notes = notes;
        this.correspondence = correspondence;
        this.panels = panels;
        this.custody = custody;
        this.beside = beside;
        this.writings = writings;
    }

    EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }

    List<Paper> papers(MatterId file, Acting by) {
        return correspondence.contents(file, by);
    }

    /** Shows the content: on the holder's desk that opens it. */
    FilePage opened(long id, @Nullable Long paper, Acting by, Words words) {
        EFile file = file(id, by);
        custody.open(file.id(), by);
        return page(file, paper, Unsent.NONE, by, words);
    }

    FilePage page(EFile file, @Nullable Long paper, Unsent unsent, Acting by, Words words) {
        MatterPanel panel = panels.of(file.id(), by).orElseThrow(() -> new Gone("file"));
        List<Paper> papers = correspondence.contents(file.id(), by);
        Optional<Paper> shown = papers.stream()
                .filter(one -> paper == null ? one.isHere() : one.id() == paper)
                .reduce((earlier, later) -> later);
        boolean writes = panel.held().holder().equals(by.post())
                && panel.held().state() == MatterState.ACTIVE
                && !(panel.held().physical() && panel.held().openedAt() == null);
        return new FilePage(
                file,
                panel,
                notes.sheet(file.id(), by, Integer.MAX_VALUE, FilePage.NOTES),
                writes ? writings.of(panel, unsent, by, words) : null,
                papers,
                shown.orElse(null),
                shown.map(beside::view).orElse(null),
                beside.related(file.id(), by),
                unsent);
    }
}
