package org.sanchika.dispatch.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.sanchika.dispatch.Arrival;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Component;

/** What came: the letter and its enclosures. Whoever asks was found to see the arrival. */
@Component
class ArrivalPapers {
    private final PaperAnswer answer;
    private final Audit audit;

    ArrivalPapers(PaperAnswer answer, Audit audit) {
        this.answer = answer;
        this.audit = audit;
    }

    void letter(Arrival arrival, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(arrival, arrival.letter().document(), arrival.letter().fileName(), request, response);
    }

    /** @param place from 1 */
    void enclosure(Arrival arrival, int place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Arrival.Enclosure> all = arrival.letter().enclosures();
        Document document =
                place < 1 || place > all.size() ? null : all.get(place - 1).document();
        if (document == null) {
            throw new Gone("enclosure " + place + " of arrival " + arrival.id().value());
        }
        send(arrival, document, all.get(place - 1).fileName(), request, response);
    }

    private void send(
            Arrival arrival, Document document, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        audit.access(Presence.of(request), "VIEW", "arrival:" + arrival.id().value(), request.getRemoteAddr());
        answer.paper(document, name, request, response);
    }
}
