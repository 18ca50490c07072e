package org.sanchika.typeset;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Warnings of the layout engine go where the program’s own do; its own log would print each step. */
final class LayoutLog implements XRLogger {
    private static final Logger LOG = Logger.getLogger("org.sanchika.typeset");

    @Override
    public void log(String where, Level level, String message) {
        if (isHeard(level)) {
            LOG.log(level, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isHeard(level)) {
            LOG.log(level, message, cause);
        }
    }

    @Override
    public void setLevel(String where, Level level) {
        // One level for all.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isHeard(diagnostic.getLevel());
    }

    private static boolean isHeard(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
