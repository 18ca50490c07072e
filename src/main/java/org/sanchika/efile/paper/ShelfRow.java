package org.sanchika.efile.paper;

import org.sanchika.custody.MatterId;

/** A file on the reader's desk. Public for the templates. */
public record ShelfRow(MatterId id, String number, String subject, boolean parked) {}
