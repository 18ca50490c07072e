package org.sanchika.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies.
 *
 * @param data folder of everything Sanchika keeps: the embedded database, the papers, keys
 * @param databaseUrl JDBC or {@code postgresql://user:password@host/database} address of an external PostgreSQL, 15 or
 *     newer, as the application's role; none: the embedded one
 * @param databaseOwnerUrl the same database as the role that owns the tables and may migrate them
 */
@ConfigurationProperties("sanchika")
public record DatabaseProperties(
        @DefaultValue("./data") Path data,
        @Nullable String databaseUrl,
        @Nullable String databaseOwnerUrl) {}
