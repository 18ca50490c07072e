package org.sanchika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database is the last guard. */
@SanchikaTest
class SchemaRulesTests {
    /** Schemas that are not a module's own name. */
    private static final Map<String, String> MODULE = Map.of("audit", "platform");

    /** To learn what a module may use takes seconds. */
    private final Map<String, Set<String>> uses = new HashMap<>();

    @Autowired
    JdbcClient jdbc;

    private record Crossing(String source, String target) {}

    @Test
    void foreignKeysFollowTheDirectionOfModules() {
        var crossings = jdbc.sql("""
                        SELECT DISTINCT s.relnamespace::regnamespace::text AS source, t.relnamespace::regnamespace::text AS target
                          FROM pg_constraint c JOIN pg_class s ON s.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
                         WHERE c.contype = 'f' AND s.relnamespace <> t.relnamespace
                        """).query(Crossing.class).list();

        assertThat(crossings)
                .isNotEmpty()
                .allSatisfy(crossing -> assertThat(
                                uses.computeIfAbsent(module(crossing.source()), SchemaRulesTests::mayUse))
                        .contains(module(crossing.target())));
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        var bare = jdbc.sql("""
                        SELECT c.conrelid::regclass || '.' || c.conname
                          FROM pg_constraint c
                         WHERE c.contype = 'f'
                           AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid
                                              AND (i.indkey::int2[])[0] = c.conkey[1])
                        """).query(String.class).list();

        assertThat(bare).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custody.movement",
                "custody.event",
                "custody.body",
                "custody.stay",
                "audit.act",
                "audit.access",
                "efile.note",
                "efile.note_body",
                "efile.item",
                "efile.item_removed",
                "efile.dealt",
                "efile.confirmation",
                "efile.note_signature",
                "efile.note_signed",
                "platform.page",
                "platform.seal_key",
                "platform.seal_key_withdrawn",
                "platform.sealed_paper",
                "platform.sealed_copy",
                "dispatch.version",
                "dispatch.second_text",
                "dispatch.second_detail",
                "dispatch.addressee",
                "dispatch.detail",
                "dispatch.enclosure",
                "dispatch.act",
                "dispatch.issue",
                "dispatch.number",
                "dispatch.issue_end",
                "dispatch.issue_version",
                "dispatch.cosigner",
                "dispatch.issue_cosigner",
                "dispatch.issue_signature",
                "dispatch.issue_late",
                "dispatch.scan",
                "dispatch.comparison",
                "dispatch.dispatch",
                "dispatch.envelope",
                "dispatch.step",
                "dispatch.stamp",
                "dispatch.arrival",
                "dispatch.arrival_enclosure",
                "dispatch.arrival_end",
                "dispatch.mail_paper",
                "dispatch.exchange_letter",
                "dispatch.exchange_paper",
                "dispatch.exchange_answer",
                "dispatch.exchange_package",
                "dispatch.exchange_receipt",
                "dispatch.shared_file",
                "dispatch.visit",
                "dispatch.visit_package",
                "dispatch.visit_paper",
                "dispatch.visit_step",
                "dispatch.visitor",
                "dispatch.visitor_paper",
                "dispatch.visitor_end",
                "dispatch.watch",
                "dispatch.watch_hint",
                "dispatch.watch_end",
                "custody.earlier",
                "custody.escalation",
                "custody.check_up",
                "mis.publication",
                "mis.export",
                "mis.webhook_task",
                "proceeding.call_book",
                "proceeding.call_book_review",
                "proceeding.court_case",
                "proceeding.rti_application",
                "proceeding.house_question",
                "register.book_entry",
                "register.assurance",
                "register.assurance_step",
                "register.assurance_scrutiny",
                "register.periodical_end",
                "register.periodical_mark",
                "task.task"
            })
    void frozenRowsCannotBeChanged(String table) {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE " + table).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE " + table + " SET " + firstColumn(table))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private String firstColumn(String table) {
        String column = jdbc.sql(
                        "SELECT attname FROM pg_attribute WHERE attrelid = cast(:table AS regclass) AND attnum = 2")
                .param("table", table)
                .query(String.class)
                .single();
        return column + " = " + column;
    }

    private static String module(String schema) {
        return MODULE.getOrDefault(schema, schema);
    }

    private static Set<String> mayUse(String module) {
        return ModularityTests.MODULES
                .getModuleByName(module)
                .orElseThrow()
                .getAllDependencies(ModularityTests.MODULES)
                .uniqueModules()
                .map(one -> one.getIdentifier().toString())
                .collect(Collectors.toSet());
    }
}
