package org.sanchika.mis;

import java.util.List;
import org.sanchika.platform.security.Presence;

/** Reports as the reader keeps them, for the top of the list of reports. */
public interface KeptViews {

    List<One> of(Presence reader);

    /**
     * @param report may be one that is no more
     * @param href the report as it is today; empty when it is no more
     * @param rhythm how often it is sent by e-mail: DAILY, WEEKLY, MONTHLY; empty for never
     * @param failed the last one did not arrive
     */
    record One(long id, String name, String report, String href, String rhythm, boolean failed) {}
}
