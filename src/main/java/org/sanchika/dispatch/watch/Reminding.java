package org.sanchika.dispatch.watch;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Written;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts the reminder to one overdue reply on the desk that holds the file, and lays a task there. */
@Component
class Reminding {
    private static final int DAYS = 3;

    private final WatchSql sql;
    private final Issues issues;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Dictionary dictionary;

    Reminding(WatchSql sql, Issues issues, Drafts drafts, Tasks tasks, Dictionary dictionary) {
        this.sql = sql;
        this.issues = issues;
        this.drafts = drafts;
        this.tasks = tasks;
        this.dictionary = dictionary;
    }

    /** Does nothing while the file lies where nobody can write; it is tried again the next day. */
    @Transactional
    public void remind(IssueId id, LocalDate today) {
        Acting by = sql.holder(id, today).orElse(null);
        Issue issue = by == null ? null : issues.find(id, by).orElse(null);
        if (by == null || issue == null) {
            return;
        }
        Draft letter = drafts.find(issue.draft(), issue.version(), by).orElseThrow();
        String language = letter.text().language();
        Written written = switch (issue.on()) {
            case Draft.On.File(var file) -> drafts.begin(file, Form.REMINDER, language, null, by);
            case Draft.On.Receipt(var receipt, var section) ->
                drafts.answer(receipt, Form.REMINDER, language, false, by);
        };
        if (!(written instanceof Written.Kept begun)) {
            return;
        }
        Words words = dictionary.in(Language.of(language).orElse(Language.EN));
        int serial = sql.reminders(id) + 1;
        DraftText text = text(begun.draft().text(), letter.text(), issue, serial, words)
                .with(second(begun.draft(), letter.text(), issue, by));
        drafts.write(begun.draft().id(), text, begun.draft().last(), "", by);
        sql.reminded(id, begun.draft().id());
        tasks.begin(
                new NewTask(
                        "reminder/" + id.value() + (serial == 1 ? "" : "/" + serial),
                        words.get("reply.task", words.digits(issue.number())),
                        letter.text().subject(),
                        letter.text().addressees().getFirst().line(),
                        today.plusDays(DAYS),
                        issue.matter(),
                        "/drafts/" + begun.draft().id().value(),
                        false),
                by);
    }

    /** A letter in two languages is reminded of in both. */
    private DraftText.@Nullable Second second(Draft begun, DraftText letter, Issue issue, Acting by) {
        DraftText.Second second = letter.second();
        if (second == null) {
            return null;
        }
        Words words = dictionary.in(Language.of(second.language()).orElse(Language.EN));
        String earlier = words.digits(issue.number()) + ", " + words.day(issue.dated());
        return drafts.second(begun.id(), second.language(), by)
                .map(form -> new DraftText.Second(
                        form.language(),
                        second.subject(),
                        form.salutation(),
                        form.html(),
                        form.close(),
                        earlier,
                        Map.of(Detail.EARLIER, earlier)))
                .orElse(null);
    }

    /** The words of the form, with number and date of the letter, to those it went to. */
    private static DraftText text(DraftText begun, DraftText letter, Issue issue, int serial, Words words) {
        String number = words.digits(issue.number());
        String day = words.day(issue.dated());
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        details.putAll(begun.details());
        details.put(Detail.REMINDER_NO, Integer.toString(serial));
        details.put(Detail.EARLIER, number + ", " + day);
        return new DraftText(
                begun.language(),
                letter.subject(),
                begun.salutation(),
                begun.html(),
                begun.close(),
                number + ", " + day,
                null,
                issue.signatory(),
                details,
                letter.addressees(),
                List.of());
    }
}
