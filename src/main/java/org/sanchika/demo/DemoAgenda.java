package org.sanchika.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.sanchika.office.WorkingDays;
import org.sanchika.platform.language.Words;

/** What is still to happen in the demo, each at its hour; what lies after today never does. */
final class DemoAgenda {
    static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final DemoClock clock;
    private final WorkingDays days;
    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::order));
    private long order;

    DemoAgenda(DemoClock clock, WorkingDays days) {
        this.clock = clock;
        this.days = days;
    }

    private record Moment(Instant at, long order, Runnable act) {}

    void liveUntil(Instant now) {
        while (!moments.isEmpty() && moments.peek().at().isBefore(now)) {
            Moment moment = moments.poll();
            clock.moveTo(moment.at());
            moment.act().run();
        }
    }

    void later(int fromHours, int toHours, Random random, Runnable act) {
        long minutes = fromHours * 60L + random.nextInt((toHours - fromHours) * 60 + 1) + 2;
        at(clock.instant().plus(minutes, ChronoUnit.MINUTES), random, act);
    }

    /** In office hours of a working day. */
    void at(Instant moment, Random random, Runnable act) {
        ZonedDateTime when = moment.atZone(Words.ZONE);
        if (when.toLocalTime().isAfter(CLOSES)) {
            when = when.plusDays(1).with(OPENS.plusMinutes(random.nextInt(300)));
        } else if (when.toLocalTime().isBefore(OPENS)) {
            when = when.with(OPENS.plusMinutes(random.nextInt(300)));
        }
        while (!days.isWorking(when.toLocalDate())) {
            when = when.plusDays(1);
        }
        moments.add(new Moment(when.toInstant(), order++, act));
    }
}
