package org.sanchika.mis.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Views that people keep. */
@Repository
class ViewSql {
    private static final String WHOLE = """
            SELECT v.*, u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
                   n.name_en AS owner_en, n.name_hi AS owner_hi, n.name_bn AS owner_bn
              FROM mis.view v JOIN office.person n ON n.id = v.person_id LEFT JOIN office.unit u ON u.id = v.unit_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ViewSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is to be kept; see {@link View}. */
    record NewView(
            long person,
            String name,
            String report,
            @Nullable Long unit,
            Map<String, String> chosen,
            Span span,
            Span.@Nullable Days fixed) {}

    /** Empty when he has one of that name. */
    Optional<Long> insert(NewView view, Instant now) {
        Span.Days fixed = view.fixed();
        return jdbc.sql("""
                        INSERT INTO mis.view (person_id, name, report, unit_id, chosen, span, first_day, last_day, made_at)
                        VALUES (:person, :name, :report, :unit, cast(:chosen AS jsonb), :span, :first, :last, :now)
                        ON CONFLICT (person_id, name) DO NOTHING
                        RETURNING id
                        """)
                .param("person", view.person())
                .param("name", view.name())
                .param("report", view.report())
                .param("unit", view.unit(), Types.BIGINT)
                .param("chosen", json.writeValueAsString(view.chosen()))
                .param("span", view.span().name())
                .param("first", fixed == null ? null : fixed.first(), Types.DATE)
                .param("last", fixed == null ? null : fixed.last(), Types.DATE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    /** Held until the transaction ends: who keeps two at once keeps no more than he may. */
    int count(long person) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('mis.view', :person))")
                .param("person", person)
                .query((row, n) -> n)
                .list();
        return jdbc.sql("SELECT count(*) FROM mis.view WHERE person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    List<View> of(long person) {
        return jdbc.sql(WHOLE + "WHERE v.person_id = :person ORDER BY v.name")
                .param("person", person)
                .query((row, n) -> view(row))
                .list();
    }

    Optional<View> find(long id) {
        return jdbc.sql(WHOLE + "WHERE v.id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM mis.view WHERE id = :id").param("id", id).update();
    }

    private View view(ResultSet row) throws SQLException {
        long unit = row.getLong("unit_id");
        boolean everything = row.wasNull();
        return new View(
                row.getLong("id"),
                row.getLong("person_id"),
                LocalName.of(row, "owner"),
                row.getString("name"),
                row.getString("report"),
                everything ? null : new View.Unit(unit, LocalName.of(row, "unit")),
                json.readValue(row.getString("chosen"), new TypeReference<Map<String, String>>() {}),
                Span.valueOf(row.getString("span")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
