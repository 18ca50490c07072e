package org.sanchika.efile;

import java.time.Instant;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;

/**
 * A note in the making on a desk: the post's own, whoever of it types.
 *
 * @param id which it keeps when it becomes a note
 * @param version rises with every saving
 */
public record NoteDraft(
        long id,
        MatterId file,
        PostId post,
        PersonId person,
        LocalName by,
        NewNote note,
        int version,
        Instant savedAt) {}
