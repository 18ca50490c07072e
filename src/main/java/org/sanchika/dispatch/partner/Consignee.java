package org.sanchika.dispatch.partner;

import java.util.List;
import java.util.Optional;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;

/** Who takes whole files that come from other installations. */
public interface Consignee {

    /**
     * What came.
     *
     * @param desk that it is for
     * @param papers by their places
     */
    record Came(Partners.Partner from, FileDescription file, PostId desk, List<Document> papers) {}

    /** Whether no signature in it speaks against it. */
    boolean isSound(FileDescription file);

    /** Takes it, in the caller's transaction, or says why not. */
    Optional<PackageFault> take(Came came);
}
