package org.sanchika.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.WorkingDays;
import org.sanchika.platform.language.Words;

/**
 * Six months of an office: letters come in, are marked from desk to desk, answered, parked, forgotten. Each thing that
 * happens is an act of the modules, at its hour of the demo's clock; what would happen after today does not.
 */
final class DemoHistory {
    private final Custody custody;
    private final DemoLetters letters;
    private final DemoClock clock;
    private final DemoOffice.Cast cast;
    private final DemoScript script;
    private final WorkingDays days;
    private final DemoAgenda agenda;
    private final Random random = new Random(1857);

    DemoHistory(
            Custody custody,
            DemoLetters letters,
            DemoClock clock,
            DemoOffice.Cast cast,
            DemoScript script,
            WorkingDays days,
            DemoAgenda agenda) {
        this.custody = custody;
        this.letters = letters;
        this.clock = clock;
        this.cast = cast;
        this.script = script;
        this.days = days;
        this.agenda = agenda;
    }

    /** Lets the post of every working day come; returns how many letters will have. */
    int plan(LocalDate first, LocalDate today) {
        int count = 0;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            if (days.isWorking(day)) {
                count += post(day);
            }
        }
        return count;
    }

    /** One morning's post at the counter of the collectorate and at two of the blocks. */
    private int post(LocalDate day) {
        int atCounter = 4 + random.nextInt(6);
        for (int n = 0; n < atCounter; n++) {
            at(morning(day), () -> mark(letters.arrive(cast.counter(), random), cast.counter()));
        }
        for (int n = 0; n < 2; n++) {
            DemoOffice.Section block = any(cast.blocks());
            at(morning(day), () -> {
                MatterId letter = letters.arrive(block.clerks().getFirst(), random);
                later(1, 3, () -> send(letter, block.clerks().getFirst(), block.head(), Action.PUT_UP));
                later(6, 60, () -> officer(letter, block));
            });
        }
        return atCounter + 2;
    }

    private void mark(MatterId letter, Acting counter) {
        DemoOffice.Section section = any(cast.sections());
        int dice = random.nextInt(100);
        if (dice < 25) {
            later(0, 1, () -> send(letter, counter, cast.collector(), Action.NECESSARY_ACTION));
            boolean waits = random.nextInt(100) < 9;
            later(waits ? 200 : 3, waits ? 900 : 30, () -> {
                take(letter, cast.collector());
                send(letter, cast.collector(), section.head(), Action.NECESSARY_ACTION);
                later(10, 70, () -> officer(letter, section));
            });
        } else if (dice < 60) {
            later(0, 2, () -> send(letter, counter, section.head(), Action.NECESSARY_ACTION));
            later(4, 50, () -> officer(letter, section));
        } else {
            later(0, 2, () -> toPost(letter, counter, section.queue()));
            Acting clerk = any(section.clerks());
            later(3, 60, () -> {
                if (random.nextBoolean()) {
                    custody.claim(letter, clerk);
                    later(8, 150, () -> work(letter, clerk, section));
                } else {
                    send(letter, section.head(), clerk, Action.NECESSARY_ACTION);
                    later(8, 150, () -> work(letter, clerk, section));
                }
            });
        }
    }

    /** The head of a section or block gives it to one of his people. */
    private void officer(MatterId letter, DemoOffice.Section section) {
        take(letter, section.head());
        Acting clerk = any(section.clerks());
        if (random.nextInt(100) < 92) {
            send(letter, section.head(), clerk, Action.PUT_UP);
            later(8, 150, () -> work(letter, clerk, section));
        }
    }

    private void work(MatterId letter, Acting clerk, DemoOffice.Section section) {
        int dice = random.nextInt(100);
        if (dice < 6) {
            return;
        }
        take(letter, clerk);
        if (dice < 46) {
            close(letter, clerk);
        } else if (dice < 80) {
            send(letter, clerk, section.head(), Action.FOR_APPROVAL);
            later(4, 90, () -> upwards(letter, section.head()));
        } else if (dice < 86) {
            LocalDate until = LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(12 + random.nextInt(40));
            custody.park(letter, reason("park"), until, clerk);
            at(until.atTime(11, 0).atZone(Words.ZONE).toInstant(), () -> {
                custody.wake(letter, reason("park"), null);
                later(8, 60, () -> close(letter, clerk));
            });
        } else if (dice < 96) {
            DemoOffice.Section block = any(cast.blocks());
            send(letter, clerk, block.head(), Action.FOR_REPORT);
            later(10, 120, () -> officer(letter, block));
        } else {
            send(letter, clerk, any(cast.sections()).head(), Action.NECESSARY_ACTION);
            later(1, 2, () -> custody.pullBack(letter, reason("back"), clerk));
            later(10, 80, () -> close(letter, clerk));
        }
    }

    private void upwards(MatterId letter, Acting head) {
        take(letter, head);
        if (random.nextInt(100) < 55) {
            close(letter, head);
            return;
        }
        send(letter, head, cast.additional(), Action.FOR_APPROVAL);
        later(6, 80, () -> {
            take(letter, cast.additional());
            if (random.nextInt(100) < 70) {
                close(letter, cast.additional());
            } else {
                send(letter, cast.additional(), cast.collector(), Action.FOR_APPROVAL);
                later(4, 100, () -> close(letter, cast.collector()));
            }
        });
    }

    private void close(MatterId letter, Acting by) {
        take(letter, by);
        custody.close(letter, any(List.of("REPLIED", "FILED", "NO_ACTION")), reason("close"), by);
    }

    /** Whoever works on a paper has received it; whoever works on a scan has opened it. */
    private void take(MatterId letter, Acting by) {
        Held held = custody.held(letter).orElseThrow();
        if (held.holder().equals(by.post()) && held.openedAt() == null) {
            if (held.physical()) {
                custody.receive(letter, by);
            } else {
                custody.open(letter, by);
            }
        }
    }

    private void send(MatterId letter, Acting from, Acting to, Action action) {
        take(letter, from);
        custody.send(letter, sending(to.post(), action), from);
    }

    private void toPost(MatterId letter, Acting from, PostId to) {
        custody.send(letter, sending(to, Action.NECESSARY_ACTION), from);
    }

    private Send sending(PostId to, Action action) {
        int dice = random.nextInt(100);
        Priority priority = dice < 82 ? Priority.ORDINARY : dice < 95 ? Priority.IMMEDIATE : Priority.MOST_IMMEDIATE;
        LocalDate due =
                dice % 7 == 0 ? LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(3 + random.nextInt(9)) : null;
        return new Send(to, action, priority, due, any(script.dak().remarks()), List.of());
    }

    private String reason(String key) {
        return script.dak().reasons().getOrDefault(key, "-");
    }

    private Instant morning(LocalDate day) {
        return day.atTime(DemoAgenda.OPENS)
                .plusSeconds(random.nextInt(5 * 3600))
                .atZone(Words.ZONE)
                .toInstant();
    }

    private void later(int fromHours, int toHours, Runnable act) {
        agenda.later(fromHours, toHours, random, act);
    }

    private void at(Instant moment, Runnable act) {
        agenda.at(moment, random, act);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
