package org.sanchika.custody;

import java.util.List;
import org.sanchika.office.Desk;
import org.sanchika.office.PostId;

/** Desks that a sender is likely to choose. */
public interface Desks {

    /** Open desks that {@code post} sent to lately, most often first. */
    List<Desk> recent(PostId post);
}
