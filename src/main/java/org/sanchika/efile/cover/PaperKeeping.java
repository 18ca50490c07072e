package org.sanchika.efile.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Correction;
import org.sanchika.efile.CoverChange;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.OnPaper;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of paper: how long it may stay, and the act by which it goes. */
@Service
@Transactional
class PaperKeeping implements OnPaper {
    private final OnPaperSql sql;
    private final ChangeSql changes;
    private final Files files;
    private final Custody custody;
    private final Office office;
    private final Clock clock;

    PaperKeeping(OnPaperSql sql, ChangeSql changes, Files files, Custody custody, Office office, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.files = files;
        this.custody = custody;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Correction prolong(MatterId file, NewFile.PaperException typed, Acting by) {
        Optional<Outcome.Refusal> refusal = refusal(file, by);
        if (refusal.isPresent()) {
            return new Correction.NotHere(refusal.get());
        }
        List<Fault> faults = PaperRules.faults(typed, office.isAbove(typed.approver(), by.post()), today());
        if (!faults.isEmpty()) {
            return new Correction.Refused(faults);
        }
        var exception = new NewFile.PaperException(CoverRules.clean(typed.reason()), typed.approver(), typed.until());
        EFile now = files.find(file, by).orElseThrow();
        var before = now.onPaper();
        sql.prolong(file, exception);
        custody.grant(file, "post:" + exception.approver().value(), "APPROVER");
        Map<String, CoverChange.Change> changed = new LinkedHashMap<>();
        change("exceptionReason", before == null ? "" : before.reason(), exception.reason(), changed);
        change("exceptionBy", title(before, now), title(exception, now), changed);
        change(
                "exceptionUntil",
                before == null ? "" : before.until().toString(),
                exception.until().toString(),
                changed);
        if (!changed.isEmpty()) {
            changes.keep(file, changed, clock.instant(), by);
        }
        return new Correction.Corrected();
    }

    @Override
    public Correction convert(MatterId id, int notePages, int pages, Acting by) {
        Optional<Outcome.Refusal> refusal = refusal(id, by);
        if (refusal.isPresent()) {
            return new Correction.NotHere(refusal.get());
        }
        List<Fault> faults = PaperRules.faults(notePages, pages, sql.begun(id));
        if (!faults.isEmpty()) {
            return new Correction.Refused(faults);
        }
        EFile file = files.find(id, by).orElseThrow();
        if (file.cover().grade().isClassified()) {
            return new Correction.Refused(List.of(Fault.of("paperPages", "efile.fault.classified")));
        }
        Cover facts = Covers.matterCover(
                file.number(), file.cover(), false, custody.held(id).orElseThrow());
        custody.describe(id, facts, null, by);
        sql.convert(id, file.number(), notePages, pages);
        Map<String, CoverChange.Change> changed = new LinkedHashMap<>();
        change("nature", "physical", "electronic", changed);
        change("paperNotes", Integer.toString(file.paperNotes()), Integer.toString(notePages), changed);
        change("paperPages", Integer.toString(file.paperPages()), Integer.toString(pages), changed);
        changes.keep(id, changed, clock.instant(), by);
        return new Correction.Corrected();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> all(Acting by, int limit) {
        return sql.all(by.unit(), today(), office.principals(by), limit);
    }

    private Optional<Outcome.Refusal> refusal(MatterId file, Acting by) {
        return custody.holding(file, by)
                .or(() -> files.find(file, by).filter(EFile::physical).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Outcome.Obstacle("paperfile.electronic")));
    }

    /** In the language of the cover, for the record is of today and the post may be called otherwise later. */
    private String title(NewFile.@Nullable PaperException exception, EFile file) {
        Language language = Language.of(file.cover().language()).orElse(Language.EN);
        return exception == null
                ? ""
                : office.desk(exception.approver())
                        .map(desk -> desk.title().in(language))
                        .orElse("");
    }

    private static void change(String field, String from, String to, Map<String, CoverChange.Change> changed) {
        if (!from.equals(to)) {
            changed.put(field, new CoverChange.Change(from, to));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
