package org.sanchika.mis.open;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.OpenDoor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether and how far figures are shown to everybody: as the administrator of the installation says, at first not at all. */
@Component
class Publishing implements OpenDoor {
    /** So long another process may go on as before. */
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private final PublicationSql sql;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private volatile @Nullable Kept kept;

    Publishing(PublicationSql sql, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Kept(Publication publication, long at) {}

    /** Strangers ask for it at every turn: it is read once in some seconds. */
    Publication current() {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.at() > KEPT) {
            known = new Kept(sql.last().orElse(Publication.NONE), System.nanoTime());
            kept = known;
        }
        return known.publication();
    }

    List<UnitDepth> depths() {
        return sql.depths(Publication.DEEPEST);
    }

    /** What is the same already is not said again. */
    void say(boolean shown, int depth, String licence, Presence who) {
        transaction.executeWithoutResult(status -> {
            if (!sql.last().orElse(Publication.NONE).says(shown, depth, licence)) {
                sql.insert(shown, depth, licence, who.personId(), clock.instant());
                audit.act(
                        who,
                        shown ? "FIGURES_PUBLISHED" : "FIGURES_WITHDRAWN",
                        "publication",
                        Map.of("depth", depth, "licence", licence));
            }
        });
        kept = null;
    }

    @Override
    public boolean isOpen() {
        return current().shown();
    }

    @Override
    public String href() {
        return "/board";
    }

    @Override
    public String label() {
        return "open.board";
    }
}
