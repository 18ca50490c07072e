package org.sanchika.efile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;

/** Binds a file whole for other modules: note sheet and correspondence as {@code by} may read them, sealed like any print. */
public interface Bindery {

    /** Where it was printed to, for the caller to read and delete; empty when it is too long for one PDF. */
    Optional<Path> complete(MatterId file, Acting by, Words words) throws IOException;
}
