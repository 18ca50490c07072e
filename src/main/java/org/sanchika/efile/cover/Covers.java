package org.sanchika.efile.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.NewMatter;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.efile.Correction;
import org.sanchika.efile.CoverChange;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.NewFile.Numbering;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files as covers: number, cover and desk are written together or not at all. */
@Service
@Transactional
class Covers implements Files {
    private static final Logger log = LoggerFactory.getLogger(Covers.class);
    private static final int ALIKE = 5;
    private static final int FOUND = 12;
    /** A key shorter than this is like too many. */
    private static final int SHORTEST_KEY = 8;

    private final FileSql sql;
    private final ChangeSql changes;
    private final FamilySql family;
    private final Numbers numbers;
    private final Custody custody;
    private final Office office;
    private final Clock clock;

    Covers(
            FileSql sql,
            ChangeSql changes,
            FamilySql family,
            Numbers numbers,
            Custody custody,
            Office office,
            Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.family = family;
        this.numbers = numbers;
        this.custody = custody;
        this.office = office;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> faults(NewFile file, Acting by) {
        List<Fault> faults = new ArrayList<>(CoverRules.faults(file));
        if (file.onPaper() != null) {
            boolean above = office.isAbove(file.onPaper().approver(), by.post());
            faults.addAll(PaperRules.faults(file.onPaper(), above, today()));
        }
        switch (file.numbering()) {
            case Numbering.Under(FileHeadId head) -> {
                if (!numbers.mayUse(head, by)) {
                    faults.add(Fault.of("head", "efile.fault.head"));
                }
            }
            case Numbering.Typed(String number) -> {
                if (!number.isBlank() && sql.isTaken(stored(number))) {
                    faults.add(Fault.of("number", "efile.fault.number-taken"));
                }
            }
        }
        return faults;
    }

    @Override
    @Transactional(readOnly = true)
    public String numberPreview(FileHeadId head, Acting by) {
        return numbers.mayUse(head, by) ? numbers.preview(head, today(), by) : "";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Similar> similar(String subject, Acting by) {
        String key = CoverRules.key(subject);
        return key.length() < SHORTEST_KEY
                ? List.of()
                : sql.similar(key, office.unit(by.unit()).office(), office.principals(by), ALIKE);
    }

    @Override
    public Opening open(NewFile file, Acting by) {
        List<Fault> faults = faults(file, by);
        if (!faults.isEmpty()) {
            return new Opening.Refused(faults);
        }
        LocalDate today = today();
        boolean physical = file.onPaper() != null;
        var place = switch (file.numbering()) {
            case Numbering.Under(FileHeadId head) -> {
                Numbers.Taken taken = numbers.take(head, today, by);
                yield new Numbered(taken.number(), main(taken.series(), taken.serial(), head, today, by), physical);
            }
            case Numbering.Typed(String number) ->
                new Numbered(stored(number), main(null, null, null, today, by), physical);
        };
        return write(place, file, by);
    }

    @Override
    public Opening open(EFile.Kind kind, MatterId file, Acting by) {
        EFile main = find(file, by)
                .map(one -> one.main() == null ? one : find(one.main(), by).orElse(null))
                .orElse(null);
        if (main == null || kind == EFile.Kind.MAIN) {
            return new Opening.Unknown();
        }
        family.lock(main.id());
        MatterId current = family.current(main.id());
        return kind == EFile.Kind.PART ? part(main, current, by) : volume(main, current, by);
    }

    private Opening part(EFile main, MatterId current, Acting by) {
        boolean ours = office.isWithin(by.unit(), main.unit()) || office.isWithin(main.unit(), by.unit());
        Optional<String> fault = FamilyRules.partFault(custody.held(current).orElseThrow(), ours, by.post());
        if (fault.isPresent()) {
            return new Opening.Refused(List.of(Fault.of("part", fault.get())));
        }
        return within(main, current, EFile.Kind.PART, new FamilySql.End(0, 0, 0), by);
    }

    /** The one before travels inside it from now on, and nobody writes in it any more. */
    private Opening volume(EFile main, MatterId current, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(current, by);
        if (refusal.isPresent()) {
            return new Opening.NotHere(refusal.get());
        }
        if (family.isBeingNoted(current, by.post())) {
            return new Opening.Refused(List.of(Fault.of("volume", "relation.draft")));
        }
        Opening.Opened opened = within(main, current, EFile.Kind.VOLUME, family.end(current), by);
        if (custody.ride(current, opened.id(), by) instanceof Outcome.Refusal why) {
            throw new IllegalStateException("a volume does not carry the one before it: " + why);
        }
        return opened;
    }

    private Opening.Opened within(EFile main, MatterId current, EFile.Kind kind, FamilySql.End before, Acting by) {
        int next = family.next(main.id(), kind);
        String number = numbers.within(main.number(), kind, next);
        var place =
                new FileSql.Place(kind, main.id(), next, null, null, main.head(), by.unit(), today(), before.paras());
        var old = new NewFile.PaperFile("", before.notes(), before.pages());
        var priority = custody.held(current).orElseThrow().priority();
        CoverPage cover = find(current, by).orElse(main).cover();
        var file = new NewFile(cover, new Numbering.Typed(number), priority, null, old);
        return write(new Numbered(number, place, main.physical()), file, by);
    }

    @Override
    @Transactional(readOnly = true)
    public MatterId current(MatterId file) {
        return family.current(file);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Similar> look(String words, Acting by) {
        List<String> asked = CoverRules.words(words);
        return asked.isEmpty() ? List.of() : sql.look(asked, by.post(), office.principals(by), FOUND);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EFile> find(MatterId file, Acting by) {
        return sql.find(file, office.principals(by));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EFile> numbered(String number, Acting by) {
        return sql.numbered(number, office.principals(by)).flatMap(id -> find(id, by));
    }

    @Override
    public Correction correct(MatterId file, CoverPage typed, Priority priority, Acting by) {
        Optional<Outcome.Refusal> refusal = custody.holding(file, by);
        if (refusal.isPresent()) {
            return new Correction.NotHere(refusal.get());
        }
        EFile before = find(file, by).orElseThrow();
        CoverPage cover = CoverRules.tidy(typed);
        List<Fault> faults = CoverRules.faults(cover, before.physical());
        if (!faults.isEmpty()) {
            return new Correction.Refused(faults);
        }
        Held held = custody.held(file).orElseThrow();
        var old = held.priority();
        Map<String, CoverChange.Change> changed = ChangeSql.changes(before.cover(), cover);
        if (priority != old) {
            changed.put("priority", new CoverChange.Change(old.name(), priority.name()));
        }
        if (!changed.isEmpty()) {
            Cover facts = matterCover(before.number(), cover, before.physical(), held);
            custody.describe(file, facts, priority == old ? null : priority, by);
            admit(before, cover);
            sql.update(file, cover);
            changes.keep(file, changed, clock.instant(), by);
        }
        return new Correction.Corrected();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CoverChange> changes(MatterId file, Acting by) {
        return custody.visible(file, by) ? changes.of(file) : List.of();
    }

    /** The section knows of its files unless they are restricted; custody itself shuts sections out of those. */
    private void admit(EFile file, CoverPage after) {
        if (file.cover().grade() != Letter.Grade.NORMAL && after.grade() == Letter.Grade.NORMAL) {
            custody.grant(file.id(), "unit:" + file.unit().value(), "SECTION");
        }
    }

    private record Numbered(String number, FileSql.Place place, boolean physical) {}

    private Opening.Opened write(Numbered numbered, NewFile file, Acting by) {
        Cover cover = matterCover(numbered.number(), file.cover(), numbered.physical(), "NONE", null);
        long computerNo = numbers.computerNo();
        MatterId id = custody.begin(new NewMatter(EFile.KIND, computerNo, by.unit(), cover, file.priority()), by);
        sql.insert(id, numbered.place(), file.cover(), file.onPaper(), file.old());
        if (file.onPaper() != null) {
            custody.grant(id, "post:" + file.onPaper().approver().value(), "APPROVER");
        }
        if (!cover.restricted()) {
            custody.grant(id, "unit:" + by.unit().value(), "SECTION");
        }
        log.info(
                "file.opened matter={} kind={} series={} serial={} unit={} post={}",
                id.value(),
                numbered.place().kind(),
                numbered.place().series(),
                numbered.place().serial(),
                by.unit().value(),
                by.post().value());
        return new Opening.Opened(id, computerNo, numbered.number());
    }

    private static FileSql.Place main(
            @Nullable String series, @Nullable Long serial, @Nullable FileHeadId head, LocalDate today, Acting by) {
        return new FileSql.Place(EFile.Kind.MAIN, null, 0, series, serial, head, by.unit(), today, 0);
    }

    /** Of a file whose cover changes; what others made it refer to, and due from outside, stays. */
    static Cover matterCover(String number, CoverPage cover, boolean physical, Held held) {
        return matterCover(number, cover, physical, held.reference(), held.hardDueOn());
    }

    private static Cover matterCover(
            String number, CoverPage cover, boolean physical, String reference, @Nullable LocalDate hardDueOn) {
        return new Cover(
                number,
                CoverRules.clean(cover.subject()),
                "",
                physical,
                cover.grade() != Letter.Grade.NORMAL,
                reference,
                hardDueOn);
    }

    private static String stored(String number) {
        return Digits.store(CoverRules.clean(number));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
