package org.sanchika.custody.acting;

import org.sanchika.custody.Priority;

/** A matter that was ticked in a list. Public for the templates. */
public record Ticked(long id, String kind, String number, String subject, Priority priority) {}
