package org.sanchika.upgrade;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The data of a release as it was when it was made: every table as COPY text, and the migrations with their checksums
 * that its schema had. A merged migration never changes, so the schema is made by those migrations again.
 */
final class SavedDatabase {
    private static final String MIGRATIONS = "migrations.txt";
    private static final String FIGURE_FILE = "figures.txt";
    private static final String SEQUENCES = "sequences.txt";

    private SavedDatabase() {}

    /** The figures that the release showed of itself; whatever comes later must show the same. */
    static final String FIGURES = """
            SELECT 'held|' || p.level || '|' || h.state || '|' || count(*) || '|' || min(h.since) AT TIME ZONE 'UTC'
              FROM custody.holding h JOIN office.post p ON p.id = h.post_id GROUP BY p.level, h.state
            UNION ALL SELECT 'desk|' || post_id || '|' || count(*) FROM custody.holding WHERE state = 'ACTIVE' GROUP BY post_id
            UNION ALL SELECT 'series|' || key || '|' || last FROM platform.number_series
            UNION ALL SELECT 'receipt|' || m.number || '|' || m.subject FROM custody.matter m
            UNION ALL SELECT 'note|' || file_id || '|' || no || '|' || first_para || '|' || paras || '|' || decision FROM efile.note
            UNION ALL SELECT 'paper|' || file_id || '|' || no || '|' || first_page || '|' || last_page FROM efile.item
            UNION ALL SELECT 'head|' || matter_id || '|' || head_seq || '|' || encode(head_hash, 'hex') FROM custody.holding
            ORDER BY 1
            """;

    static void save(Connection owner, Flyway flyway, Path file) throws SQLException, IOException {
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, MIGRATIONS, String.join("\n", applied(flyway)).getBytes(StandardCharsets.UTF_8));
            entry(zip, FIGURE_FILE, String.join("\n", strings(owner, FIGURES)).getBytes(StandardCharsets.UTF_8));
            entry(zip, SEQUENCES, sequences(owner).getBytes(StandardCharsets.UTF_8));
            for (String table : tables(owner)) {
                var content = new ByteArrayOutputStream();
                copy.copyOut("COPY " + table + " TO STDOUT", content);
                entry(zip, table, content.toByteArray());
            }
        }
    }

    /** Makes the schema of that release and fills it; the caller then migrates to today. */
    static void load(Path file, Consumer<MigrationVersion> migrate, Connection owner) throws SQLException, IOException {
        List<String> migrations = new ArrayList<>();
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
                Statement sql = owner.createStatement()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals(MIGRATIONS)) {
                    migrations.addAll(
                            new String(content, StandardCharsets.UTF_8).lines().toList());
                    migrate.accept(
                            MigrationVersion.fromVersion(migrations.getLast().split(" ")[0]));
                    sql.execute("SET session_replication_role = replica");
                } else if (entry.getName().equals(FIGURE_FILE)) {
                    continue;
                } else if (entry.getName().equals(SEQUENCES)) {
                    for (String statement : new String(content, StandardCharsets.UTF_8).split("\n")) {
                        sql.execute(statement);
                    }
                } else {
                    copy.copyIn("COPY " + entry.getName() + " FROM STDIN", new ByteArrayInputStream(content));
                }
            }
            sql.execute("SET session_replication_role = DEFAULT");
        }
    }

    /** {@code version checksum} of each migration of the release. */
    static List<String> migrations(Path file) throws IOException {
        return lines(file, MIGRATIONS);
    }

    static List<String> figures(Path file) throws IOException {
        return lines(file, FIGURE_FILE);
    }

    private static List<String> lines(Path file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                }
            }
        }
        throw new IOException("no " + name + " in " + file);
    }

    static List<String> applied(Flyway flyway) {
        List<String> lines = new ArrayList<>();
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.isVersioned()) {
                lines.add(migration.getVersion() + " " + migration.getChecksum());
            }
        }
        return lines;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        return strings(owner, """
                SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
                   AND c.relname NOT LIKE 'session%' AND c.relname <> 'scheduled_tasks'
                 ORDER BY 1
                """);
    }

    private static String sequences(Connection owner) throws SQLException {
        return String.join("\n", strings(owner, """
                SELECT format('SELECT setval(%L, %s)', schemaname || '.' || quote_ident(sequencename), last_value)
                  FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY 1
                """));
    }

    static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
