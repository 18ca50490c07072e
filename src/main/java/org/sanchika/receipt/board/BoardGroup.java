package org.sanchika.receipt.board;

/** A saved group to choose from. Public for the templates. */
public record BoardGroup(long id, String name, int members) {}
