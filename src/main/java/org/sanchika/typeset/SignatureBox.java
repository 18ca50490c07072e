package org.sanchika.typeset;

/**
 * An empty signature field, named {@code id}, where the document had an element of that id.
 *
 * @param page from 1
 * @param x of the lower left corner, in points from that of the page
 */
public record SignatureBox(String id, int page, int x, int y, int width, int height) {}
