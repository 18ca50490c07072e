package org.sanchika.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.proceeding.callbook.CallBook;
import org.sanchika.proceeding.callbook.Ground;
import org.sanchika.proceeding.callbook.NewEntry;
import org.sanchika.proceeding.callbook.NewReview;
import org.sanchika.proceeding.particulars.CourtCase;
import org.sanchika.proceeding.particulars.HouseQuestion;
import org.sanchika.proceeding.particulars.Particulars;
import org.sanchika.proceeding.particulars.ParticularsBook;
import org.sanchika.proceeding.particulars.RtiApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What desks have in the call book, and the particulars of what courts, applicants and the House want of them. */
record DemoProceedings(CallBook book, ParticularsBook particulars, JdbcClient jdbc) {
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final List<Ground> GROUNDS = List.of(Ground.COURT, Ground.APPEAL, Ground.AUDIT);
    private static final int EACH = 6;

    /** A letter and the desk where it lies. */
    private record Lying(MatterId matter, Acting desk) {}

    void plan(LocalDate today, DemoOffice.Cast cast, DemoScript script, DemoAgenda agenda) {
        Map<Long, Acting> desks = Stream.concat(
                        Stream.of(cast.collector(), cast.additional()),
                        Stream.concat(cast.sections().stream(), cast.blocks().stream())
                                .flatMap(one -> Stream.concat(Stream.of(one.head()), one.clerks().stream())))
                .collect(Collectors.toMap(one -> one.post().value(), Function.identity(), (one, same) -> one));
        Map<String, String> words = script.dak().reasons();
        Random random = new Random(2005);
        LocalDate entered = today.minusDays(65);
        agenda.at(noon(entered), random, () -> {
            List<Lying> all = lying("NONE", GROUNDS.size(), desks);
            for (int n = 0; n < all.size(); n++) {
                Lying one = all.get(n);
                enter(one, GROUNDS.get(n), words, entered);
                boolean again = n < 2;
                LocalDate looked = entered.plusDays(29);
                agenda.at(noon(looked), random, () -> {
                    if (again) {
                        var review = new NewReview(true, words.getOrDefault("stayed", "-"), looked.plusDays(27));
                        book.review(one.matter(), review, one.desk());
                    }
                });
            }
        });
        LocalDate kept = today.minusDays(4);
        agenda.at(noon(kept), random, () -> {
            keep(lying("COURT", EACH, desks), n -> court(n, kept, words));
            keep(lying("RTI", EACH, desks), n -> request(n, kept, words));
            keep(lying("ASSEMBLY", EACH, desks), n -> question(n, kept, words));
        });
    }

    private void enter(Lying one, Ground ground, Map<String, String> words, LocalDate on) {
        book.competent(one.desk().post()).stream()
                .findFirst()
                .ifPresent(approver -> book.enter(
                        one.matter(),
                        new NewEntry(
                                ground,
                                words.getOrDefault("stay", "-"),
                                approver.post(),
                                on.plusMonths(9),
                                on.plusDays(28)),
                        one.desk()));
    }

    private void keep(List<Lying> letters, Function<Integer, Particulars> of) {
        for (int n = 0; n < letters.size(); n++) {
            Outcome kept = particulars.keep(
                    letters.get(n).matter(), of.apply(n), letters.get(n).desk());
            if (kept instanceof Outcome.Refusal refusal) {
                throw new IllegalStateException("the demo's particulars were refused: " + refusal);
            }
        }
    }

    private static Particulars court(int n, LocalDate today, Map<String, String> words) {
        return new CourtCase(
                words.getOrDefault("court", "-"),
                "CWJC " + (1204 + n * 317),
                today.getYear(),
                words.getOrDefault("parties", "-"),
                n == 0,
                today.plusDays(2 + n * 6L),
                n % 3 == 2 ? today.minusDays(1) : null,
                null,
                "");
    }

    private static Particulars request(int n, LocalDate today, Map<String, String> words) {
        LocalDate received = today.minusDays(11 + n * 6L);
        return new RtiApplication(
                (41 + n) + "/" + received.getYear(),
                received,
                n == 5,
                n == 1,
                words.getOrDefault("officer", "-"),
                "10",
                "",
                null,
                n == 2 ? today.minusDays(1) : null,
                null,
                null);
    }

    private static Particulars question(int n, LocalDate today, Map<String, String> words) {
        return new HouseQuestion(
                Integer.toString(112 + n * 23),
                n % 2 == 0,
                HouseQuestion.House.ASSEMBLY,
                words.getOrDefault("member", "-"),
                today.plusDays(5 + n * 3L),
                n % 2 == 0 ? HouseQuestion.Stage.MATERIAL : HouseQuestion.Stage.DRAFTED,
                null);
    }

    /** What lies on these desks in hand, the longest first. */
    private List<Lying> lying(String reference, int most, Map<Long, Acting> desks) {
        return jdbc
                .sql("""
                        SELECT h.matter_id, h.post_id FROM custody.holding h JOIN custody.matter m ON m.id = h.matter_id
                         WHERE h.state = 'ACTIVE' AND m.kind = 'RECEIPT' AND (h.opened_at IS NOT NULL OR NOT h.physical)
                           AND m.reference = :reference AND h.post_id = ANY (:posts)
                         ORDER BY h.since, h.matter_id LIMIT :most
                        """)
                .param("reference", reference)
                .param("posts", desks.keySet().toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> Map.entry(row.getLong("matter_id"), row.getLong("post_id")))
                .list()
                .stream()
                .flatMap(one -> Stream.ofNullable(desks.get(one.getValue()))
                        .map(desk -> new Lying(new MatterId(one.getKey()), desk)))
                .toList();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(NOON).atZone(Words.ZONE).toInstant();
    }
}
