package org.sanchika.custody.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stays say of every past day what the movements and events say, whatever was done with the matters. */
@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class StayTests {
    private static final int DAYS = 25;

    /** The same question asked of the ledger alone. */
    private static final String LEDGER = """
            SELECT p.unit_id, p.level, p.id AS post_id, t.kind, (l.sent_at AT TIME ZONE 'Asia/Kolkata')::date AS day,
                   least(l.due_on, t.hard_due_on, n.until) < :asOf AS late, count(*) AS lying,
                   count(*) FILTER (WHERE NOT (l.via IN ('REGISTERED', 'CLAIMED', 'REOPENED', 'ALIGHTED')
                        OR (NOT t.physical AND l.via IN ('PULLED_BACK', 'PULLED_UP'))
                        OR EXISTS (SELECT 1 FROM custody.event o WHERE o.matter_id = l.matter_id AND o.seq > l.seq
                                      AND o.kind IN ('OPENED', 'RECEIVED') AND o.at < :before))) AS unopened,
                   count(*) FILTER (WHERE t.physical) AS physical
              FROM (SELECT DISTINCT ON (m.matter_id) m.* FROM custody.movement m WHERE m.sent_at < :before
                     ORDER BY m.matter_id, m.seq DESC) l
              JOIN custody.matter t ON t.id = l.matter_id
              JOIN office.post p ON p.id = l.to_post
              JOIN unnest(:limitPosts, :limitDays::date[], :limits::date[]) AS n (post, day, until)
                ON n.post = p.id AND n.day = (l.sent_at AT TIME ZONE 'Asia/Kolkata')::date
             WHERE l.to_post = ANY (:posts)
               AND coalesce((SELECT s.kind FROM custody.event s WHERE s.matter_id = l.matter_id AND s.seq > l.seq
                                AND s.kind IN ('PARKED', 'WOKEN', 'CLOSED', 'RIDES') AND s.at < :before
                              ORDER BY s.seq DESC LIMIT 1), 'WOKEN') = 'WOKEN'
             GROUP BY 1, 2, 3, 4, 5, 6
            """;

    @Autowired
    WhereSql sql;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Office tree;

    @Autowired
    StatePack pack;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    List<Acting> desks;
    final Random random = new Random(7);

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        var office = offices.collectorate();
        desks = List.of(office.clerk(), office.head(), office.otherClerk(), office.otherHead(), office.collector());
    }

    @Test
    void agreeWithTheLedgerOnEveryPastDay() {
        List<MatterId> all = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            clock.pass(Duration.ofHours(DAYS * 24L).dividedBy(600));
            if (n % 15 == 0) {
                all.add(matters.begun(anybody(), random.nextBoolean(), false));
            }
            act(all.get(random.nextInt(all.size())), all);
        }
        clock.pass(Duration.ofDays(2));

        assertThat(all)
                .allSatisfy(matter -> assertThat(proofs.holdingDiffers(matter)).isEmpty());
        assertThat(proofs.checkUp(false, null).first()).noneMatch(one -> all.contains(new MatterId(one.matter())));
        LocalDate first = LocalDate.ofInstant(TestClock.START, Words.ZONE);
        List<UnitId> units = desks.stream().map(Acting::unit).distinct().toList();
        int lying = 0;
        for (int day = 0; day <= DAYS; day++) {
            var look = new WhereSql.Look(units, first.plusDays(day), true);
            List<Lot> lots = sql.lots(look, true);
            assertThat(lots).as("day %d", day).containsExactlyInAnyOrderElementsOf(ledger(look));
            lying += lots.size();
        }
        assertThat(lying).isGreaterThan(5 * DAYS);
    }

    /** Something that may or may not be allowed just now. */
    private void act(MatterId matter, List<MatterId> all) {
        Acting holder = desks.stream()
                .filter(desk -> custody.held(matter).orElseThrow().holder().equals(desk.post()))
                .findFirst()
                .orElseThrow();
        LocalDate later = LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(1 + random.nextInt(9));
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 ->
                custody.send(
                        matter,
                        new Send(
                                anybody().post(),
                                Action.PUT_UP,
                                Priority.ORDINARY,
                                random.nextBoolean() ? later : null,
                                "",
                                List.of()),
                        holder);
            case 4, 5 -> custody.receive(matter, holder);
            case 6 -> custody.park(matter, "प्रतीक्षा", later, holder);
            case 7 -> custody.wake(matter, "उत्तर आया", holder);
            case 8 -> custody.pullBack(matter, "भूलवश", anybody());
            case 9 -> {
                if (custody.close(matter, "", "निराकृत", holder) instanceof Outcome.Done) {
                    clock.pass(Duration.ofHours(random.nextInt(30)));
                    custody.reopen(matter, "भूलवश", holder);
                }
            }
            case 10 -> custody.pullUp(matter, "तत्काल", desks.getLast());
            default -> {
                custody.ride(matter, all.get(random.nextInt(all.size())), holder);
                clock.pass(Duration.ofHours(random.nextInt(12)));
                desks.forEach(desk -> custody.alight(matter, desk));
            }
        }
    }

    private List<Lot> ledger(WhereSql.Look look) {
        List<Limit> limits = limits();
        return jdbc.sql(LEDGER)
                .param("limitPosts", limits.stream().map(Limit::post).toArray(Long[]::new))
                .param(
                        "limitDays",
                        limits.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param(
                        "limits",
                        limits.stream().map(one -> one.until().toString()).toArray(String[]::new))
                .param("posts", desks.stream().map(desk -> desk.post().value()).toArray(Long[]::new))
                .param("asOf", look.asOf())
                .param("before", look.before())
                .query((row, n) -> new Lot(
                        new UnitId(row.getLong("unit_id")),
                        row.getInt("level"),
                        row.getLong("post_id"),
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("late"),
                        row.getInt("lying"),
                        row.getInt("unopened"),
                        row.getInt("physical")))
                .list();
    }

    private record Limit(long post, LocalDate day, LocalDate until) {}

    /** Until when what comes to a desk on a day may lie there, counted day by day. */
    private List<Limit> limits() {
        LocalDate first = LocalDate.ofInstant(TestClock.START, Words.ZONE);
        List<Limit> limits = new ArrayList<>();
        for (Acting desk : desks) {
            int days = pack.limitOf(tree.desk(desk.post()).orElseThrow().level());
            for (int n = 0; n <= DAYS + 60; n++) {
                limits.add(new Limit(
                        desk.post().value(),
                        first.plusDays(n),
                        tree.calendar(desk.unit()).plus(first.plusDays(n), days)));
            }
        }
        return limits;
    }

    private Acting anybody() {
        return desks.get(random.nextInt(desks.size()));
    }
}
