package org.sanchika.platform.seal;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.database.DatabaseProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key lies, and under which address papers are looked up.
 *
 * @param keys folder of the private key, readable by the program's user alone; none: {@code seal} in the data folder.
 *     Programs that serve one office together share it
 * @param address of this installation as everybody reaches it, {@code https://office.example.gov.in}; none: that of the
 *     request in which a paper is printed
 */
@ConfigurationProperties("sanchika.seal")
record SealProperties(@Nullable Path keys, @Nullable URI address) {

    Path folder(DatabaseProperties place) {
        return keys == null ? place.data().toAbsolutePath().resolve("seal") : keys;
    }
}
