package org.sanchika.platform.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A sheet that is written line by line: many lines take no more memory than few. */
public interface Sheet extends Closeable {

    /** The headings are its first line. */
    void line(List<Object> cells) throws IOException;
}
