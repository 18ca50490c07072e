package org.sanchika.mis.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.OfficeFixtures;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A state of twenty people and thirty files: two people and two files of its own; district A with a person and a file of its own,
 * section A1 (5 people, 6 files, one of them of 1 March; another went to and fro and was closed) and A2 (4, 7, two of them of 1 May); B (5, 5);
 * C (3, 9, one of them a year old). What is not old came to its desk on 30 June; in A2 and B from another, where it had been
 * since the 10th.
 */
record OpenOffice(
        Place state,
        Place a,
        Place a1,
        Place a2,
        Place b,
        Place c,
        Acting administrator,
        Acting clerk,
        Acting clerkOfB) {
    private static final int FRESH = 5;
    /** High enough to approve that a file is closed. */
    private static final int HIGH = 2;

    record Place(UnitId id, String code, List<Acting> people) {}

    /** Who may see figures of the whole state. */
    Acting secretary() {
        return state.people().get(1);
    }

    List<Place> all() {
        return List.of(state, a, a1, a2, b, c);
    }

    static OpenOffice made(
            OfficeFixtures offices,
            FileFixtures files,
            Notes notes,
            Custody custody,
            JdbcClient jdbc,
            TestClock clock) {
        Maker maker = new Maker(offices, files, jdbc, clock);
        Place state = maker.place(null, "STATE", "आदर्श राज्य", 2);
        Place a = maker.place(state.id(), "DISTRICT", "आदर्श जिला क", 1);
        Place a1 = maker.place(a.id(), "SECTION", "पहली शाखा", FRESH);
        Place a2 = maker.place(a.id(), "SECTION", "दूसरी शाखा", 4);
        Place b = maker.place(state.id(), "DISTRICT", "आदर्श जिला ख", FRESH);
        Place c = maker.place(state.id(), "DISTRICT", "आदर्श जिला ग", 3);
        // beside it something small on top, so that the rest of all states does not take this one along
        Place other = maker.place(null, "OFFICE", "एक छोटा कार्यालय", 2);
        maker.place(null, "OFFICE", "एक शांत कार्यालय", FRESH);

        maker.opened("2025-06-01T11:00", c, 1);
        maker.opened("2026-03-01T11:00", a1, 1);
        maker.opened("2026-05-01T11:00", a2, 2);
        List<Placed> going = new ArrayList<>();
        for (Place place : List.of(a2, b, other)) {
            maker.opened("2026-06-10T11:00", place, FRESH).forEach(file -> going.add(new Placed(file, place)));
        }
        MatterId done = maker.opened("2026-06-20T11:00", a1, 1).getFirst();
        maker.opened("2026-06-30T11:00", state, 2);
        maker.opened("2026-06-30T11:00", a, 1);
        maker.opened("2026-06-30T11:00", a1, FRESH);
        maker.opened("2026-06-30T11:00", c, 8);
        going.forEach(one -> assertThat(files.sent(
                        one.file(),
                        one.place().people().get(0),
                        one.place().people().get(1)))
                .isInstanceOf(Outcome.Done.class));
        Acting clerk = a1.people().getFirst();
        Acting approver = a1.people().get(1);
        files.noted(done, "<p>बंद करने का प्रस्ताव।</p>", clerk, approver);
        clock.pass(Duration.ofMinutes(10));
        notes.save(done, NewNote.green("<p>बंद करें।</p>", "hi").deciding(Note.Decision.CLOSE), Notes.FIRST, approver);
        files.sent(done, approver, clerk);
        clock.pass(Duration.ofMinutes(10));
        assertThat(custody.close(done, "", "निष्पादित", clerk)).isInstanceOf(Outcome.Done.class);

        UnitId cell = offices.unit(null, "CELL", "तकनीकी कोषांग");
        Acting administrator = offices.official(cell, "प्रशासक", 1, null, false, Role.INSTALLATION_ADMIN);
        return new OpenOffice(
                state, a, a1, a2, b, c, administrator, clerk, b.people().getFirst());
    }

    private record Placed(MatterId file, Place place) {}

    private record Maker(OfficeFixtures offices, FileFixtures files, JdbcClient jdbc, TestClock clock) {
        Place place(@Nullable UnitId parent, String kind, String name, int people) {
            UnitId unit = offices.unit(parent, kind, name);
            List<Acting> all = new ArrayList<>();
            for (int n = 0; n < people; n++) {
                String title = "विशेष लिपिक " + unit.value() + "-" + n;
                all.add(
                        n == 1
                                ? offices.official(unit, title, HIGH, null, false, Role.OFFICER)
                                : offices.official(unit, title, 1, null, false, Role.OFFICIAL));
            }
            return new Place(
                    unit,
                    jdbc.sql("SELECT code FROM office.unit WHERE id = :id")
                            .param("id", unit.value())
                            .query(String.class)
                            .single(),
                    all);
        }

        List<MatterId> opened(String time, Place place, int count) {
            clock.set(Instant.from(LocalDateTime.parse(time).atZone(Words.ZONE)));
            List<MatterId> opened = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                opened.add(files.opened(place.people().getFirst()));
            }
            return opened;
        }
    }
}
