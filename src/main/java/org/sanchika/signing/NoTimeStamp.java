package org.sanchika.signing;

import eu.europa.esig.dss.model.DSSException;

/** The service is down, or answers otherwise than asked. */
final class NoTimeStamp extends DSSException {
    NoTimeStamp(String why) {
        super(why);
    }

    NoTimeStamp(Exception why) {
        super(why.toString(), why);
    }

    /** The library wraps what it meets. */
    static boolean isIn(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof NoTimeStamp) {
                return true;
            }
        }
        return false;
    }
}
