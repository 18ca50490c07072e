package org.sanchika.efile;

import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;

/** Scans of the pages that lie in the locked paper of a file which became electronic (practice 19). */
public interface OldScans {
    enum Side {
        /** The old note sheet: n/1 up to where the electronic one goes on. */
        NOTES,
        /** The old correspondence: c/1 up to where the electronic one goes on. */
        PAPERS
    }

    record OldScan(MatterId file, Side side, Document document, String fileName) {}

    /** The scan that counts; empty when there is none, or the reader may not know of the file. */
    Optional<OldScan> find(MatterId file, Side side, Acting reader);

    /** Puts a scan to the file where that lies; it must have as many pages as were counted. A later one counts instead. */
    Correction add(MatterId file, Side side, Document document, String fileName, Acting by);
}
