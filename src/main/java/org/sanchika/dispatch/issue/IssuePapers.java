package org.sanchika.dispatch.issue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Component;

/** What is to be signed; once it is issued, the office copy with all that was added to it since. */
@Component
class IssuePapers {
    private final Issues issues;
    private final Letters letters;
    private final IssueVersionSql versions;
    private final PaperAnswer answer;
    private final Audit audit;

    IssuePapers(Issues issues, Letters letters, IssueVersionSql versions, PaperAnswer answer, Audit audit) {
        this.issues = issues;
        this.letters = letters;
        this.versions = versions;
        this.answer = answer;
        this.audit = audit;
    }

    void answer(long id, Acting by, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Issue issue = issues.find(new IssueId(id), by).orElseThrow(() -> new Gone("issue " + id));
        audit.access(
                Presence.of(request), issue.isOpen() ? "PRINT" : "DOWNLOAD", "issue:" + id, request.getRemoteAddr());
        if (issue.isOpen() && issue.partlySigned().isPresent()) {
            answer.paper(issue.partlySigned().get(), Issue.printName(issue.number()), request, response);
            return;
        }
        if (issue.isOpen()) {
            send(letters.pdf(issue, Issue.Way.PAPER, by), response);
            return;
        }
        Issue.End end = issue.end();
        Document newest = versions.newest(issue.id()).orElse(null);
        if (end == null || newest == null) {
            throw new Gone("a number that was given up has no paper");
        }
        answer.paper(newest, end.fileName(), request, response);
    }

    static void send(byte[] pdf, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
