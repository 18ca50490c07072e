package org.sanchika.custody;

import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;

/** Published in the act's own transaction: a matter went to another desk. */
public record MatterMoved(MatterId matter, int seq, PostId to, UnitId unit) {}
