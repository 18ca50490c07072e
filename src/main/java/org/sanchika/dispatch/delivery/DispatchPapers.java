package org.sanchika.dispatch.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Component;

/** The letter of a dispatch: for whoever may know of its file, and for the registry while it waits there. */
@Component
class DispatchPapers {
    private final Dispatches dispatches;
    private final Registry registry;
    private final Outgoing outgoing;
    private final DispatchSql sql;
    private final PaperAnswer answer;
    private final Audit audit;

    DispatchPapers(
            Dispatches dispatches,
            Registry registry,
            Outgoing outgoing,
            DispatchSql sql,
            PaperAnswer answer,
            Audit audit) {
        this.dispatches = dispatches;
        this.registry = registry;
        this.outgoing = outgoing;
        this.sql = sql;
        this.answer = answer;
        this.audit = audit;
    }

    void answer(DispatchId id, Acting by, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Dispatch dispatch = dispatches.find(id, by).orElseThrow(() -> new Gone("dispatch " + id.value()));
        if (outgoing.letter(dispatch.issue(), by).isEmpty() && !registry.mayPrint(dispatch, by)) {
            throw new Gone("letter of dispatch " + id.value());
        }
        DispatchSql.Paper paper = sql.paper(dispatch.issue());
        audit.access(Presence.of(request), "PRINT", "dispatch:" + id.value(), request.getRemoteAddr());
        answer.paper(paper.document(), paper.fileName(), request, response);
    }
}
