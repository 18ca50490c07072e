package org.sanchika.efile.own;

import java.time.Instant;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Note;
import org.sanchika.platform.language.LocalName;

/**
 * A note that waits for the reader's confirmation. Public for the templates.
 *
 * @param html empty when it is for named readers and he is none of them
 */
public record AskedRow(
        long note,
        MatterId file,
        String number,
        String subject,
        int no,
        int para,
        Note.Kind kind,
        LocalName by,
        LocalName title,
        Instant at,
        String html,
        String language) {}
