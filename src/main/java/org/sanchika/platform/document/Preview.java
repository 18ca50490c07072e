package org.sanchika.platform.document;

import java.nio.file.Path;

/**
 * How a page looks: a grey picture of 110 dots per inch, or the text of an e-mail.
 *
 * @param mediaType {@code image/png} or {@code text/plain;charset=utf-8}
 */
public record Preview(Path file, String mediaType) {
    static final String PICTURE = "image/png";
    static final String TEXT = "text/plain;charset=utf-8";

    public boolean isText() {
        return mediaType.equals(TEXT);
    }
}
