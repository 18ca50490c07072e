package org.sanchika.custody.worklist;

import org.sanchika.office.Desk;

/** A member of a section with what lies on his desk already, so that work is given evenly. Public for the templates. */
public record Member(Desk desk, int lying) {}
