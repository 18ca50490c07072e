package org.sanchika.efile.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Paper;
import org.sanchika.efile.Related;
import org.sanchika.efile.Relations;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.PaperView;
import org.springframework.stereotype.Component;

/** What lies beside the note sheet: the paper that is open, and files that have to do with this one. */
@Component
class Beside {
    private final Documents documents;
    private final Relations relations;

    Beside(Documents documents, Relations relations) {
        this.documents = documents;
        this.relations = relations;
    }

    @Nullable
    PaperView view(Paper paper) {
        return paper.document() == null
                ? null
                : documents.view(
                        paper.document(),
                        "/files/" + paper.file().value() + "/papers/" + paper.id(),
                        paper.number().isEmpty() ? paper.title() : paper.number());
    }

    List<Related> related(MatterId file, Acting by) {
        return relations.of(file, by);
    }
}
