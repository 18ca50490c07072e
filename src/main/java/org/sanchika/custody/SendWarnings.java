package org.sanchika.custody;

import java.util.List;
import org.sanchika.office.Desk;
import org.sanchika.platform.language.Words;

/** A module that has something to say before a matter is sent brings this as a bean. Nothing of it forbids the sending. */
@FunctionalInterface
public interface SendWarnings {

    /** In the reader's words; {@code to} is the desk he is about to choose. */
    List<String> before(MatterPanel panel, Desk to, Words words);
}
