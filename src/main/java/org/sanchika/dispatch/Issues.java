package org.sanchika.dispatch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;

/**
 * The issue of approved drafts, where their file lies. A number is taken with today's date, printed and signed; then it is
 * issued, or given up with the reason, and its place in the register stays. Each verb is one act.
 */
public interface Issues {

    /** Takes number and date for an approved draft; until it is issued or given up there is no other for it. */
    Outcome reserve(DraftId draft, Acting by);

    /**
     * It is signed: the office copy becomes pages of the file, the letter it answers is dealt with as replied, and the
     * decisions named leave the office with it.
     */
    Outcome issue(IssueId issue, Authentication how, Acting by);

    /** The signing is given up; the draft stays approved, and the number is in the register as cancelled. */
    Outcome giveUp(IssueId issue, String reason, Acting by);

    /** If the reader may know of its file. */
    Optional<Issue> find(IssueId issue, Acting reader);

    /** The one that a draft has now. */
    Optional<Issue> of(DraftId draft, Acting reader);

    /** All that were taken for a draft, given up ones included, newest first. */
    List<Issue> all(DraftId draft, Acting reader);

    /** Whether this installation lets an issue be authenticated by sign-in. */
    boolean bySignIn();

    /**
     * How it is authenticated.
     *
     * @param document the office copy: the scan of the signed paper, or the paper as it was printed or signed
     * @param scan the one that a second person found to agree, for what was signed by hand; none otherwise
     * @param decisions notes whose decision leaves the office with it
     */
    record Authentication(
            Issue.Way way,
            Document document,
            String fileName,
            @Nullable Long scan,
            List<Long> decisions) {}
}
