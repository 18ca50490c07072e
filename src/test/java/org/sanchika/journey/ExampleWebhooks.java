package org.sanchika.journey;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems that are told: one with notices of each state, one that is gone. */
final class ExampleWebhooks {
    private static final String ADDRESS = "https://dashboard.example.gov.in/hooks/offices-of-the-state/figures";

    private ExampleWebhooks() {}

    /** The address of the first. */
    static String of(JdbcClient jdbc) {
        return "/webhooks/"
                + jdbc.sql("""
                        WITH known AS (SELECT id FROM mis.webhook WHERE address = :address),
                        hook AS (
                            INSERT INTO mis.webhook (address, kinds, contact, person_id, made_at, off_why, off_at, failing_since)
                            SELECT a.address, ARRAY['FIGURES', 'OVER_LIMIT', 'LEDGER'], 'dashboard@example.gov.in',
                                   (SELECT min(id) FROM office.person), timestamptz '2026-06-01', a.why,
                                   CASE WHEN a.why IS NULL THEN NULL ELSE timestamptz '2026-06-20 03:31+05:30' END,
                                   timestamptz '2026-06-30 03:31+05:30'
                              FROM (VALUES (:address, NULL), (:address || '/former', 'GONE')) a (address, why)
                             WHERE NOT EXISTS (SELECT FROM known)
                            RETURNING id, address),
                        message AS (
                            INSERT INTO mis.webhook_message (webhook_id, message_id, kind, unit, day, body, made_at, state, due_at)
                            SELECT h.id, 'msg_example' || s.n, s.kind, s.unit, CASE WHEN s.unit IS NULL THEN NULL ELSE DATE '2026-06-30' END,
                                   '{}', timestamptz '2026-06-30 03:30+05:30', s.state, timestamptz '2026-07-01 15:40+05:30'
                              FROM hook h CROSS JOIN (VALUES (1, 'FIGURES', 'BR-SIWAN', 'SENT'), (2, 'OVER_LIMIT', 'BR-SIWAN', 'DEAD'),
                                                             (3, 'LEDGER', NULL, 'WAITING'), (4, 'TRIAL', NULL, 'WAITING')) s (n, kind, unit, state)
                             WHERE h.address = :address
                            RETURNING id, kind, state),
                        attempt AS (
                            INSERT INTO mis.webhook_attempt (message_id, at, took_ms, status, why, answer)
                            SELECT id, timestamptz '2026-06-30 03:31+05:30', 84, CASE state WHEN 'SENT' THEN 204 WHEN 'DEAD' THEN 500 END,
                                   CASE state WHEN 'DEAD' THEN 'STATUS' WHEN 'WAITING' THEN 'UNREACHED' END,
                                   CASE state WHEN 'DEAD' THEN '{"error":"' || repeat('internal', 30) || '"}' ELSE '' END
                              FROM message WHERE kind <> 'TRIAL')
                        SELECT id FROM hook WHERE address = :address UNION ALL SELECT id FROM known
                        """).param("address", ADDRESS).query(Long.class).single();
    }
}
