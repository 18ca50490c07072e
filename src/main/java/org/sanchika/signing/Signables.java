package org.sanchika.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;

/** What a module lays before people to be signed; each kind is a bean. The one whose things press most is first in order. */
public interface Signables {
    /** The most that is laid before anybody at once. */
    int MOST = 100;

    /** A word of capital letters, part of forms, calls and records: {@code ISSUE}. */
    String kind();

    /** What waits for the actor’s own signature, oldest first, {@link #MOST} at most. */
    List<Waiting> waiting(Acting by, Words words);

    /** How much waits on a desk that should not wait long, up to {@code cap}; cheap, for every page asks. */
    int count(PostId post, int cap);

    /** What he would sign now. */
    Signable signable(long id, Signer as, Acting by);

    /** It is signed: kept, and what follows from it done, in the transaction around it. */
    Outcome signed(long id, Signable.Made made, Acting by);

    /**
     * One thing that waits for a signature, in the reader’s words.
     *
     * @param kind as {@link Signables#kind}
     * @param title by which people call it
     * @param subject empty where the title says all
     * @param href where it can be read
     * @param due the last day on which it should be signed; none
     */
    record Waiting(
            String kind,
            long id,
            String title,
            String subject,
            String href,
            Instant since,
            @Nullable LocalDate due) {
        public Waiting(String kind, long id, String title, String subject, String href, Instant since) {
            this(kind, id, title, subject, href, since, null);
        }

        /** As forms and calls name it: {@code ISSUE-12}. */
        public String key() {
            return kind + "-" + id;
        }
    }

    /**
     * Who is about to sign, and when.
     *
     * @param name as his certificate says it
     */
    record Signer(String name, ZonedDateTime at) {}
}
