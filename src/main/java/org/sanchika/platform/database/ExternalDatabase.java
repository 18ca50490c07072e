package org.sanchika.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A database that is given: asked before anything else whether it will do. */
final class ExternalDatabase {
    static final int OLDEST = 15;
    private static final String APPLICATION = "SANCHIKA_DATABASE_URL";
    private static final String OWNER = "SANCHIKA_DATABASE_OWNER_URL";

    private ExternalDatabase() {}

    /** @throws StartRefused with what is wrong and which variable to mend */
    static Database open(DatabaseProperties properties) {
        String application = properties.databaseUrl();
        String owner = properties.databaseOwnerUrl();
        if (application == null || owner == null) {
            throw new StartRefused("With " + APPLICATION + " also give " + OWNER + ": migrations run as the owner, the"
                    + " program as a role with fewer rights.");
        }
        var database = new Database(Address.parse(APPLICATION, application), Address.parse(OWNER, owner), null);
        if (database.application().user().equals(database.owner().user())) {
            throw new StartRefused(APPLICATION + " and " + OWNER + " must name two different roles: the application's"
                    + " role may not own the tables.");
        }
        if (!database.application().jdbcUrl().equals(database.owner().jdbcUrl())) {
            throw new StartRefused(APPLICATION + " and " + OWNER + " must name the same database.");
        }
        ask(OWNER, database.owner(), connection -> checkOwner(connection, database));
        ask(APPLICATION, database.application(), ExternalDatabase::checkApplication);
        return database;
    }

    private interface Question {
        void ask(Connection connection) throws SQLException;
    }

    private static void ask(String variable, Address address, Question question) {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            question.ask(connection);
        } catch (SQLException failure) {
            throw new StartRefused(sentence(variable, address, failure), failure);
        }
    }

    private static String sentence(String variable, Address address, SQLException failure) {
        String place = address.jdbcUrl().replace("jdbc:postgresql://", "").replaceFirst("\\?.*", "");
        String state = String.valueOf(failure.getSQLState());
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("28")) {
            return "PostgreSQL at " + place + " does not let " + address.user() + " in: check user and password in "
                    + variable + ". (" + said + ")";
        }
        if (state.equals("3D000")) {
            return "PostgreSQL has no such database: " + place + ". Make it, or mend " + variable + ".";
        }
        return "No PostgreSQL answers at " + place + ": check that it runs and mend " + variable + ". (" + said + ")";
    }

    private static void checkOwner(Connection connection, Database database) throws SQLException {
        int version = Integer.parseInt(single(connection, "SHOW server_version_num"));
        if (version < OLDEST * 10_000) {
            throw new StartRefused("PostgreSQL " + OLDEST + " or newer is needed; this one is "
                    + single(connection, "SHOW server_version") + ". Upgrade it, or use the embedded database.");
        }
        if (!single(connection, "SHOW server_encoding").equals("UTF8")) {
            throw new StartRefused("The database must be made with ENCODING 'UTF8'.");
        }
        String owner = database.owner().user();
        if (!single(connection, "SELECT has_database_privilege(current_database(), 'CREATE')")
                .equals("t")) {
            throw new StartRefused("Role " + owner + " needs CREATE on the database: make it the database's owner.");
        }
    }

    private static void checkApplication(Connection connection) throws SQLException {
        String rights = single(connection, """
                SELECT string_agg(rolname, ', ') FROM pg_roles
                 WHERE pg_has_role(current_user, oid, 'USAGE')
                   AND (rolsuper OR oid = (SELECT datdba FROM pg_database WHERE datname = current_database()))
                """);
        if (rights != null) {
            throw new StartRefused("The application's role has too many rights: it is " + rights + ". Give "
                    + APPLICATION + " a role of its own without rights of others.");
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
