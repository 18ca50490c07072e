package org.sanchika.typeset.shape;

/** A document outgrew what one PDF, or one font in it, can hold; caught where typesetting began. */
public final class TooMuchText extends RuntimeException {
    public TooMuchText(String message) {
        super(message);
    }
}
