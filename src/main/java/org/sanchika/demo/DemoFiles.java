package org.sanchika.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Opening;
import org.sanchika.efile.Paper;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Disposal;

/** The files of the demo: opened for a letter, noted upon up and down the line, decided, closed or still on a desk. */
final class DemoFiles {
    /** Which of the demo's scans a section gets: of establishment, revenue, development, general, law. */
    private static final List<Integer> PAPERS = List.of(3, 0, 4, 5, 6);

    private final Modules modules;
    private final DemoAgenda agenda;
    private final DemoClock clock;
    private final DemoOffice.Cast cast;
    private final DemoScript script;
    private final DemoCases cases;
    private final Random random = new Random(1950);

    DemoFiles(Modules modules, DemoAgenda agenda, DemoClock clock, DemoOffice.Cast cast, DemoScript script) {
        this.modules = modules;
        this.agenda = agenda;
        this.clock = clock;
        this.cast = cast;
        this.script = script;
        this.cases = DemoCases.read(script.language());
    }

    /** The doors through which files are kept, the same as everybody's. */
    record Modules(
            Files files,
            Notes notes,
            Correspondence correspondence,
            FileHeads heads,
            Custody custody,
            DemoLetters letters,
            DemoIssues issues) {}

    /** A file on its way, with those who deal with it. */
    private record Way(MatterId file, DemoCases.Case about, Acting clerk, Acting head) {}

    /** So many files, opened over the days from {@code first} on. */
    void open(int count, LocalDate first, LocalDate today) {
        long span = today.toEpochDay() - first.toEpochDay();
        for (int n = 0; n < count; n++) {
            int number = n;
            LocalDate day = first.plusDays(span * n / count);
            agenda.at(
                    day.atTime(DemoAgenda.OPENS)
                            .plusMinutes(random.nextInt(300))
                            .atZone(Words.ZONE)
                            .toInstant(),
                    random,
                    () -> begin(number));
        }
    }

    private void begin(int number) {
        DemoCases.Case about = cases.draw(number, script, random);
        DemoOffice.Section section =
                cast.sections().get(about.section() % cast.sections().size());
        Acting clerk = any(section.clerks());
        MatterId letter = modules.letters().arrive(clerk, random, about.letter(), PAPERS.get(about.section()));
        NewFile cover = NewFile.under(head(about.head(), clerk), CoverPage.of(about.subject(), about.language()));
        if (!(modules.files().open(cover, clerk) instanceof Opening.Opened opened)) {
            throw new IllegalStateException(
                    "the demo's file was refused: " + modules.files().faults(cover, clerk));
        }
        Way way = new Way(opened.id(), about, clerk, section.head());
        done(modules.correspondence().putIn(letter, way.file(), 1 + random.nextInt(3), clerk));
        note(way, about.note(), Note.Decision.NONE, clerk);
        int dice = random.nextInt(100);
        if (dice < 8) {
            return;
        }
        agenda.later(1, 30, random, () -> {
            send(way, clerk, section.head(), Action.FOR_APPROVAL);
            agenda.later(3, 60, random, () -> examine(way));
        });
    }

    /** The head of the section agrees, and sends it up. */
    private void examine(Way way) {
        open(way, way.head());
        if (random.nextInt(100) < 6) {
            yellow(way, way.head());
            return;
        }
        note(way, List.of(any(cases.agrees())), Note.Decision.RECOMMENDED, way.head());
        send(way, way.head(), cast.additional(), Action.FOR_APPROVAL);
        agenda.later(3, 90, random, () -> weigh(way));
    }

    /** The officer asks back, decides himself, or leaves it to the head of the district. */
    private void weigh(Way way) {
        Acting officer = cast.additional();
        open(way, officer);
        int dice = random.nextInt(100);
        if (dice < 8) {
            return;
        }
        if (dice < 28) {
            note(way, List.of(any(cases.asks())), Note.Decision.RETURNED, officer);
            send(way, officer, way.clerk(), Action.RETURNED);
            agenda.later(20, 200, random, () -> answer(way));
        } else if (dice < 62) {
            decide(way, officer);
        } else {
            note(way, List.of(any(cases.forwards())), Note.Decision.RECOMMENDED, officer);
            send(way, officer, cast.collector(), Action.FOR_APPROVAL);
            agenda.later(4, 120, random, () -> {
                open(way, cast.collector());
                if (random.nextInt(100) < 90) {
                    decide(way, cast.collector());
                }
            });
        }
    }

    /** What was asked back comes up once more; a few wait for it a while. */
    private void answer(Way way) {
        open(way, way.clerk());
        if (random.nextInt(100) < 25) {
            LocalDate until = LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(15 + random.nextInt(40));
            String reason = script.dak().reasons().getOrDefault("park", "-");
            done(modules.custody().park(way.file(), reason, until, way.clerk()));
            agenda.at(until.atTime(11, 0).atZone(Words.ZONE).toInstant(), random, () -> {
                done(modules.custody().wake(way.file(), reason, null));
                agenda.later(4, 40, random, () -> answered(way));
            });
        } else {
            answered(way);
        }
    }

    private void answered(Way way) {
        note(way, List.of(any(cases.answers())), Note.Decision.NONE, way.clerk());
        send(way, way.clerk(), cast.additional(), Action.FOR_APPROVAL);
        agenda.later(4, 90, random, () -> {
            open(way, cast.additional());
            decide(way, cast.additional());
        });
    }

    private void decide(Way way, Acting officer) {
        boolean refused = random.nextInt(100) < 9;
        note(
                way,
                List.of(any(refused ? cases.rejects() : cases.approves())),
                refused ? Note.Decision.REJECTED : Note.Decision.APPROVED,
                officer);
        if (!refused && way.about().language().equals(script.language().code())) {
            reply(way, officer);
        }
        send(way, officer, way.clerk(), Action.NECESSARY_ACTION);
        agenda.later(8, 160, random, () -> carryOut(way));
    }

    private void reply(Way way, Acting officer) {
        long letter = modules.correspondence()
                .contents(way.file(), officer)
                .getFirst()
                .id();
        modules.issues().answer(way.file(), letter, way.about().language(), any(cases.replies()), officer);
    }

    /** The letter is answered; later the file is proposed for closing. */
    private void carryOut(Way way) {
        open(way, way.clerk());
        if (random.nextInt(100) < 12) {
            yellow(way, way.clerk());
            return;
        }
        modules.correspondence().contents(way.file(), way.clerk()).stream()
                .filter(Paper::isUndealt)
                .forEach(paper ->
                        done(modules.correspondence().deal(way.file(), paper.id(), Disposal.REPLIED, "", way.clerk())));
        if (random.nextInt(100) < 70) {
            note(way, List.of(any(cases.ends())), Note.Decision.NONE, way.clerk());
            send(way, way.clerk(), way.head(), Action.FOR_APPROVAL);
            agenda.later(4, 60, random, () -> {
                open(way, way.head());
                note(way, List.of(any(cases.closes())), Note.Decision.CLOSE, way.head());
                done(modules.custody().close(way.file(), "", any(cases.closes()), way.head()));
            });
        }
    }

    private void yellow(Way way, Acting by) {
        save(
                way,
                new NewNote(
                        NewNote.Kind.YELLOW,
                        "<p>" + any(cases.tries()) + "</p>",
                        script.language().code(),
                        Note.Decision.NONE,
                        null,
                        null,
                        null,
                        List.of()),
                by);
    }

    private void note(Way way, List<String> paragraphs, Note.Decision decision, Acting by) {
        StringBuilder html = new StringBuilder();
        paragraphs.forEach(text -> html.append(text.startsWith("<") ? text : "<p>" + text + "</p>"));
        String language = paragraphs.equals(way.about().note())
                ? way.about().language()
                : script.language().code();
        save(way, NewNote.green(html.toString(), language).deciding(decision), by);
    }

    private void save(Way way, NewNote note, Acting by) {
        Saving saving = modules.notes().save(way.file(), note, Notes.FIRST, by);
        if (!(saving instanceof Saving.Saved)) {
            throw new IllegalStateException("the demo's note was refused: " + saving);
        }
    }

    private void send(Way way, Acting from, Acting to, Action action) {
        done(modules.custody().send(way.file(), Send.to(to.post(), action), from));
    }

    private void open(Way way, Acting by) {
        Held held = modules.custody().held(way.file()).orElseThrow();
        if (held.openedAt() == null && held.holder().equals(by.post())) {
            done(modules.custody().open(way.file(), by));
        }
    }

    /** The head named by its codes from the basic one down. */
    private FileHeadId head(String codes, Acting by) {
        FileHeadId found = null;
        for (String code : codes.split("/")) {
            found = modules.heads().children(found, by.unit()).stream()
                    .filter(head -> head.code().equals(code))
                    .map(FileHead::id)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the demo has no head " + codes));
        }
        return java.util.Objects.requireNonNull(found);
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refusal refusal) {
            throw new IllegalStateException("the demo's file was refused: " + refusal);
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
