package org.sanchika.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Signed and forged PDFs for those who only look at them. */
public final class SignedPapers {
    public static final Instant NOW = TestPki.NOW;

    private SignedPapers() {}

    /** Signed by श्रद्धा त्रिपाठी in its first field. */
    public static byte[] signed(int pages) {
        return Desk.signed(Papers.paper(pages), "sig1", Desk.HINDI);
    }

    public static byte[] paintedOver(byte[] pdf, int page) throws IOException {
        return Papers.paintedOver(pdf, page);
    }

    /** Lays down into a folder whom to trust. */
    public static Path trust(Path folder) throws Exception {
        return Desk.PKI.trust(folder);
    }
}
