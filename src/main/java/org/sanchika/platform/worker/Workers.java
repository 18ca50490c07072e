package org.sanchika.platform.worker;

import java.io.IOException;
import java.nio.file.Path;

/** Opens papers. */
public final class Workers {
    private final Limits limits;

    public Workers(Limits limits) {
        this.limits = limits;
    }

    public Examination examine(Path paper) throws IOException {
        return Examiner.examine(paper, limits);
    }
}
