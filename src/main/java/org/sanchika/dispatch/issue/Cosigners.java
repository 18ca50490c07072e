package org.sanchika.dispatch.issue;

import java.time.Clock;
import java.time.LocalDate;
import org.sanchika.custody.Custody;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Letters;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.stereotype.Component;

/** Asks those who sign an issue, and tells its sender when one of them will not or is late. */
@Component
class Cosigners {
    private static final int DAYS = 3;

    private final CosignerSql sql;
    private final Letters letters;
    private final Custody custody;
    private final Tasks tasks;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Clock clock;

    Cosigners(
            CosignerSql sql,
            Letters letters,
            Custody custody,
            Tasks tasks,
            Dictionary dictionary,
            StatePack pack,
            Clock clock) {
        this.sql = sql;
        this.letters = letters;
        this.custody = custody;
        this.tasks = tasks;
        this.dictionary = dictionary;
        this.pack = pack;
        this.clock = clock;
    }

    Issue.Signed signatory(Draft draft) {
        return letters.signed(draft);
    }

    /** Names them as they are printed; nobody signs what he may not read. */
    void ask(IssueId issue, Draft draft) {
        sql.insert(issue, draft, letters.cosigned(draft));
        draft.text()
                .signatories()
                .beside()
                .forEach(post -> custody.grant(draft.matter(), "post:" + post.value(), "SIGNATORY"));
    }

    /** One of them gave its number up; who does so on the desk of the sender needs no task of it. */
    void refused(Issue issue, String reason, Acting by) {
        CosignerSql.Sender sender = sql.sender(issue.id());
        if (!sender.by().post().equals(by.post())) {
            begin("unsigned/", "issue.task.refused", issue, reason, sender);
        }
    }

    void late(Issue issue, CosignerSql.Sender sender) {
        sql.told(issue.id(), clock.instant());
        String who = String.join(
                "\n",
                issue.open().stream()
                        .map(one -> one.as().name() + ", " + one.as().title())
                        .toList());
        begin(
                "late/",
                "issue.task.late",
                issue,
                who.isEmpty()
                        ? issue.signatoryAs().name() + ", "
                                + issue.signatoryAs().title()
                        : who,
                sender);
    }

    private void begin(String key, String subject, Issue issue, String text, CosignerSql.Sender sender) {
        Words words = dictionary.in(pack.languages().getFirst());
        tasks.begin(
                new NewTask(
                        key + issue.id().value(),
                        words.get(subject, words.digits(issue.number())),
                        text,
                        "",
                        LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(DAYS),
                        issue.matter(),
                        "/issues/" + issue.id().value(),
                        sender.restricted()),
                sender.by());
    }
}
