package org.sanchika.platform.database;

import org.jspecify.annotations.Nullable;

/** The database in use, embedded or external. */
record Database(
        Address application, Address owner, @Nullable EmbeddedPostgres server) implements AutoCloseable {
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
