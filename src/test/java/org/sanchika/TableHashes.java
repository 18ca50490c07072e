package org.sanchika;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What a database says, table by table, to be compared with what it said before. */
public final class TableHashes {
    private TableHashes() {}

    /** The same of a database, but for tables that begin with one of {@code apart}: what comes there when it comes. */
    public static Map<String, String> of(DataSource database, String... apart) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, String> hashes = of(connection);
            hashes.keySet().removeIf(table -> Stream.of(apart).anyMatch(table::startsWith));
            return hashes;
        }
    }

    /** Each table that the connection may read with the hash of its rows, but for the program's own chores. */
    public static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        tables(sql).stream().map(TableHashes::hash).collect(Collectors.joining(" UNION ALL ")))) {
            while (rows.next()) {
                hashes.put(rows.getString(1), rows.getString(2));
            }
        }
        return hashes;
    }

    private static String hash(String table) {
        return """
                SELECT '%1$s', count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM %1$s t
                """.formatted(table);
    }

    private static List<String> tables(Statement sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("""
                SELECT schemaname || '.' || tablename FROM pg_tables
                 WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                   AND tablename NOT IN ('scheduled_tasks', 'session', 'session_attributes')
                   AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
