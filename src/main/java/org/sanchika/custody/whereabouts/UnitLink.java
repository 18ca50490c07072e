package org.sanchika.custody.whereabouts;

/** A unit on the way back up. Public for the templates. */
public record UnitLink(long id, String name) {}
