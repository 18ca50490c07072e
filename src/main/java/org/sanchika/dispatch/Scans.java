package org.sanchika.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;

/**
 * Letters signed by hand: one person brings the scan of the signed paper, another compares it with what was to be signed, and
 * then it is issued. Each verb is one act.
 */
public interface Scans {

    /** Where the file lies; a scan that waits already is replaced, and stays on record. */
    Outcome bring(IssueId issue, Brought brought, Acting by);

    /** The scan is the signed paper: it is issued, in the name of who brought it unless the file lies with who compared. */
    Outcome agree(long scan, Acting by);

    /** It is not; who brought it gets a task, and may bring another. */
    Outcome differ(long scan, String reason, Acting by);

    /** If the reader may know of its file. */
    Optional<Scan> find(long scan, Acting reader);

    /** All of an issue, the newest first. */
    List<Scan> of(IssueId issue, Acting reader);

    /** What waits to be compared in the reader’s office or on files of his desk, oldest first, after that scan. */
    List<Waiting> waiting(long after, int limit, Acting reader);

    /** How much waits in a unit that this person did not bring himself, up to {@code cap}; cheap, for every page asks. */
    int count(UnitId unit, PersonId person, int cap);

    /**
     * What is brought.
     *
     * @param print the paper as it was to be signed
     * @param decisions notes whose decision leaves the office with it
     */
    record Brought(Document scan, String fileName, Document print, List<Long> decisions) {}

    /**
     * A scan of a signed paper.
     *
     * @param print hash of the paper as it was to be signed
     * @param waits whether it is the one to be compared now
     * @param verdict what its comparison found; none while nobody compared it
     */
    record Scan(
            long id,
            IssueId issue,
            MatterId matter,
            String number,
            Document document,
            String fileName,
            String print,
            PersonId person,
            LocalName by,
            Instant at,
            boolean waits,
            @Nullable Verdict verdict) {

        /** Nobody compares what he brought himself. */
        public boolean isFor(PersonId reader) {
            return waits && !person.equals(reader);
        }
    }

    /** @param reason why it does not agree; empty when it does */
    record Verdict(boolean agrees, String reason, LocalName by, Instant at) {}

    /** @param own whether the reader brought it, so that somebody else must compare it */
    record Waiting(
            long scan,
            IssueId issue,
            String number,
            LocalDate dated,
            String subject,
            LocalName by,
            Instant at,
            boolean own) {}
}
