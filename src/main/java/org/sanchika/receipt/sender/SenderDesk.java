package org.sanchika.receipt.sender;

import java.util.Map;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts on the register of senders, each with its trace. */
@Component
@Transactional
class SenderDesk {
    private final Senders senders;
    private final Audit audit;

    SenderDesk(Senders senders, Audit audit) {
        this.senders = senders;
        this.audit = audit;
    }

    Sender find(long id, Acting by) {
        return senders.find(id, by).orElseThrow(() -> new Gone("sender " + id));
    }

    Sender enter(Sender.Card card, Presence here, Acting by) {
        Sender sender = senders.enter(card, by);
        audit.act(here, "sender.entered", "sender:" + sender.id(), Map.of());
        return sender;
    }

    Sender mend(Sender known, Sender.Card card, Presence here, Acting by) {
        Sender mended = senders.mend(known.id(), card, by).orElseThrow();
        audit.act(
                here,
                "sender.mended",
                "sender:" + known.id(),
                Map.of("was", known.card().line()));
        return mended;
    }

    /** False when they are not two standing entries of this office. */
    boolean merge(long id, long into, Presence here, Acting by) {
        boolean merged = senders.merge(find(id, by).id(), into, by);
        if (merged) {
            audit.act(here, "sender.merged", "sender:" + id, Map.of("into", into));
        }
        return merged;
    }

    void unmerge(long id, Presence here, Acting by) {
        if (senders.unmerge(find(id, by).id(), by)) {
            audit.act(here, "sender.unmerged", "sender:" + id, Map.of());
        }
    }
}
