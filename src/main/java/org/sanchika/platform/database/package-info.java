/** The database: a PostgreSQL of our own under the data folder, or one that is given; owner and application roles. */
@NamedInterface("database")
@NullMarked
package org.sanchika.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
