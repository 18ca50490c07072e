package org.sanchika.text;

/** Text of one style; a line break in it is {@code \n}. */
record Run(String text, Style style) {}
