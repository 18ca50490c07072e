package org.sanchika.mis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.Report.Column;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs the SQL of reports. */
@Repository
class ReportSql {
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final StatePack pack;

    ReportSql(JdbcClient jdbc, StatePack pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    /**
     * A row as it was selected.
     *
     * @param line what it is about, of what is spread over months: two offices may have one name; 0 otherwise
     * @param month of what is spread over months; none otherwise
     */
    record Row(List<Cell> cells, long line, @Nullable LocalDate month) {}

    /** What every report may ask for. */
    record Given(
            Asked asked, @Nullable UnitId top, PostId post, Collection<String> principals, Instant now, int limit) {}

    List<Row> rows(Given given, Words words) {
        return statement(given, given.asked().report().sql())
                .query((row, n) -> row(row, given.asked().report(), words))
                .list();
    }

    /** Rows as they come from the server, a few at a time; within a transaction only, which keeps them coming. */
    <T> T reading(Given given, ResultSetExtractor<T> reader) {
        return statement(given, given.asked().report().sql())
                .withFetchSize(FETCHED)
                .query(reader);
    }

    /** Counting leaves out what makes a row dear: who may see it. */
    long count(Given given) {
        return statement(
                        given, "SELECT count(*) FROM (" + given.asked().report().sql() + ") x")
                .query(Long.class)
                .single();
    }

    /** Planned each time for what was asked: a plan that is kept for every choice reckons both clocks for every row. */
    private JdbcClient.StatementSpec statement(Given given, String sql) {
        jdbc.sql("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query((row, n) -> true)
                .single();
        Asked asked = given.asked();
        var statement = jdbc.sql(sql)
                .param("units", units(given.top()))
                .param("first", asked.period().first())
                .param("last", asked.period().last())
                .param("from", asked.period().first().atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param(
                        "until",
                        asked.period()
                                .last()
                                .plusDays(1)
                                .atStartOfDay(Words.ZONE)
                                .toOffsetDateTime())
                .param("today", LocalDate.ofInstant(given.now(), Words.ZONE))
                .param("now", given.now().atOffset(ZoneOffset.UTC))
                .param("post", given.post().value())
                .param("principals", given.principals().toArray(String[]::new))
                .param("limit", given.limit());
        for (var choice : asked.chosen().entrySet()) {
            statement = statement.param(choice.getKey(), choice.getValue());
        }
        return statement;
    }

    /** The units right below {@code top}; those on top of the installation for none. */
    List<ReportPlace.Unit> below(@Nullable UnitId top) {
        return jdbc.sql("""
                        SELECT id, name_en, name_hi, name_bn FROM office.unit
                         WHERE parent_id IS NOT DISTINCT FROM cast(:top AS bigint) AND closed_on IS NULL ORDER BY id
                        """)
                .param("top", top == null ? null : top.value(), Types.BIGINT)
                .query(ReportSql::unit)
                .list();
    }

    /** The way down to {@code unit} from {@code root}, or from the top of the installation. */
    List<ReportPlace.Unit> line(UnitId unit, @Nullable UnitId root) {
        return jdbc.sql("""
                        SELECT u.id, u.name_en, u.name_hi, u.name_bn
                          FROM office.above(:unit) a JOIN office.unit u ON u.id = a.unit_id
                         WHERE cast(:root AS bigint) IS NULL OR a.unit_id IN (SELECT unit_id FROM office.below(:root))
                         ORDER BY a.distance DESC
                        """)
                .param("unit", unit.value())
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .query(ReportSql::unit)
                .list();
    }

    /** A unit and all below it; the whole installation for none. */
    Long[] units(@Nullable UnitId top) {
        return jdbc.sql("""
                        SELECT id FROM office.unit
                         WHERE cast(:top AS bigint) IS NULL OR id IN (SELECT unit_id FROM office.below(:top))
                        """)
                .param("top", top == null ? null : top.value(), Types.BIGINT)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private static ReportPlace.Unit unit(ResultSet row, int n) throws SQLException {
        return new ReportPlace.Unit(row.getLong("id"), LocalName.of(row, "name"));
    }

    Row row(ResultSet row, Report report, Words words) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (Column column : report.columns()) {
            cells.add(cell(row, column, words));
        }
        Column across = report.across();
        if (across == null) {
            return new Row(cells, 0, null);
        }
        cells.add(cell(row, across, words));
        return new Row(cells, row.getLong("line"), row.getObject("month", LocalDate.class));
    }

    private Cell cell(ResultSet row, Column column, Words words) throws SQLException {
        String name = column.name();
        return switch (column.type()) {
            case NAME -> Cell.of(name(row, name, words.language()), column.type());
            case PLACE -> Cell.of(place(row, name, words), column.type());
            case TEXT -> Cell.of(text(row.getString(name), column.word(), words), column.type());
            case SECRET -> Cell.of(row.getString(name), column.type());
            case DAY -> Cell.of(row.getObject(name, LocalDate.class), column.type());
            case MATTER -> {
                String id = row.getString(name + "_id");
                yield new Cell(row.getString(name), column.type(), id == null ? "" : "/matters/" + id);
            }
            case COUNT, DAYS, HOURS, SHARE -> {
                long number = row.getLong(name);
                yield Cell.of(row.wasNull() ? null : (Object) number, column.type());
            }
        };
    }

    private static @Nullable String text(@Nullable String value, String word, Words words) {
        return value == null || value.isEmpty() || word.isEmpty() ? value : words.get(word + "." + value);
    }

    private @Nullable String place(ResultSet row, String name, Words words) throws SQLException {
        int level = row.getInt(name + "_level");
        return row.wasNull()
                ? name(row, name, words.language())
                : pack.nameOf(level)
                        .map(known -> known.in(words.language()))
                        .orElseGet(() -> words.get("custody.level", level));
    }

    private static @Nullable String name(ResultSet row, String name, Language language) throws SQLException {
        String en = row.getString(name + "_en");
        String hi = row.getString(name + "_hi");
        String bn = row.getString(name + "_bn");
        return en == null && hi == null && bn == null ? null : new LocalName(en, hi, bn).in(language);
    }
}
