package org.sanchika.custody.worklist;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;

/** The lists beside the inbox. Each shows with whom a matter lies now, and for how long (practice 17). */
public enum ListKind {
    SENT("""
            SELECT v.matter_id, v.sent_at AS at, v.action AS note, v.due_on AS day, false AS fresh
              FROM custody.movement v
             WHERE v.from_post = :post AND v.via = 'SENT' AND v.sent_at <= :at AND (v.sent_at < :at OR v.matter_id > :matter)
               AND NOT EXISTS (SELECT 1 FROM custody.movement n
                                WHERE n.matter_id = v.matter_id AND n.seq > v.seq AND n.from_post = :post AND n.via = 'SENT')
               AND NOT EXISTS (SELECT 1 FROM custody.holding g WHERE g.matter_id = v.matter_id AND g.post_id = :post)
               AND custody.visible(v.matter_id, :principals)
             ORDER BY v.sent_at DESC, v.matter_id LIMIT :limit
            """, Act.PULL_BACK),
    CREATED("""
            SELECT v.matter_id, v.sent_at AS at, '' AS note, NULL::date AS day, false AS fresh
              FROM custody.movement v
             WHERE v.to_post = :post AND v.seq = 1 AND v.sent_at <= :at AND (v.sent_at < :at OR v.matter_id > :matter)
               AND custody.visible(v.matter_id, :principals)
             ORDER BY v.sent_at DESC, v.matter_id LIMIT :limit
            """, null),
    PARKED("""
            SELECT g.matter_id, g.since AS at, '' AS note, g.wake_on AS day, false AS fresh
              FROM custody.holding g
             WHERE g.post_id = :post AND g.state = 'PARKED' AND g.since <= :at AND (g.since < :at OR g.matter_id > :matter)
               AND custody.visible(g.matter_id, :principals)
             ORDER BY g.since DESC, g.matter_id LIMIT :limit
            """, Act.WAKE),
    CLOSED("""
            SELECT g.matter_id, g.since AS at, '' AS note, NULL::date AS day, false AS fresh
              FROM custody.holding g
             WHERE g.post_id = :post AND g.state = 'CLOSED' AND g.since <= :at AND (g.since < :at OR g.matter_id > :matter)
               AND custody.visible(g.matter_id, :principals)
             ORDER BY g.since DESC, g.matter_id LIMIT :limit
            """, Act.REOPEN),
    FOLLOW_UPS("""
            SELECT f.matter_id, f.made_at AS at, f.note, f.due_on AS day, false AS fresh
              FROM custody.follow_up f
             WHERE f.post_id = :post AND f.made_at <= :at AND (f.made_at < :at OR f.matter_id > :matter)
               AND custody.visible(f.matter_id, :principals)
             ORDER BY f.made_at DESC, f.matter_id LIMIT :limit
            """, null),
    COPIES("""
            SELECT c.matter_id, c.sent_at AS at, '' AS note, NULL::date AS day, c.seen_at IS NULL AS fresh
              FROM custody.copy c
             WHERE c.post_id = :post AND c.sent_at <= :at AND (c.sent_at < :at OR c.matter_id > :matter)
               AND custody.visible(c.matter_id, :principals)
             ORDER BY c.sent_at DESC, c.matter_id LIMIT :limit
            """, null),
    /** What lies too long below, and was brought to this desk's notice; it leaves the list as it moves. */
    ESCALATED("""
            SELECT x.matter_id, x.at, '' AS note, g.act_by AS day, false AS fresh
              FROM custody.escalation x
              JOIN custody.holding g ON g.matter_id = x.matter_id AND g.moved_seq = x.moved_seq AND g.state = 'ACTIVE'
             WHERE x.post_id = :post AND x.steps_up > 0 AND x.at <= :at AND (x.at < :at OR x.matter_id > :matter)
               AND custody.visible(x.matter_id, :principals)
             ORDER BY x.at DESC, x.matter_id LIMIT :limit
            """, Act.PULL_UP);

    /** Their addresses, as a pattern. */
    static final String PATHS = "sent|created|parked|closed|follow-ups|copies|escalated";

    private final String sql;
    private final @Nullable Act act;

    ListKind(String sql, @Nullable Act act) {
        this.sql = sql;
        this.act = act;
    }

    String sql() {
        return sql;
    }

    /** What may be done from a row. */
    public @Nullable Act act() {
        return act;
    }

    /** Its address below the root. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ListKind of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
