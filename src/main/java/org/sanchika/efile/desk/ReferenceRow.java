package org.sanchika.efile.desk;

/**
 * Something that a note can refer to. Public for the templates.
 *
 * @param to the address that goes into the note
 * @param label what stands in the note
 * @param preview its subject or how it begins
 */
public record ReferenceRow(String to, String label, String preview) {}
