package org.sanchika.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Sender;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/** A month of post for the example office, brought in through the diary and moved through the ledger day by day. */
@TestComponent
final class ExampleLetters {
    private final Receipts receipts;
    private final Custody custody;
    private final TestClock clock;
    private final Map<Language, Map<String, MatterId>> letters = new LinkedHashMap<>();

    ExampleLetters(Receipts receipts, Custody custody, TestClock clock) {
        this.receipts = receipts;
        this.custody = custody;
        this.clock = clock;
    }

    /** The letters by their subjects, in the order in which they came. */
    synchronized Map<String, MatterId> of(ExampleOffice.People people) {
        return letters.computeIfAbsent(people.language(), language -> {
            Map<String, MatterId> all = new LinkedHashMap<>();
            lines(language).forEach(line -> all.put(line[10], arrives(line, people)));
            clock.set(TestClock.START);
            return all;
        });
    }

    /** One more, on paper, about {@code subject}, sent to {@code to}: {@code collector}, {@code head} or {@code queue}. */
    MatterId another(ExampleOffice.People people, String to, String subject) {
        of(people);
        String[] line = {"0", to, "left", "p", "ORDINARY", "NONE", "श्रीमती लता मंडल", "", "", "", subject};
        MatterId id = arrives(line, people);
        clock.set(TestClock.START);
        return id;
    }

    /** One more, with this scan, on the collector's desk. */
    MatterId scanned(ExampleOffice.People people, byte[] pdf, String subject) {
        of(people);
        String[] line = {"0", "collector", "left", "e", "ORDINARY", "NONE", "श्री मनोज झा", "", "", "", subject};
        MatterId id = arrives(line, people, pdf);
        clock.set(TestClock.START);
        return id;
    }

    /** A week from the day on which the journeys take place. */
    static LocalDate due() {
        return LocalDate.ofInstant(TestClock.START, Words.ZONE).plusDays(7);
    }

    private MatterId arrives(String[] line, ExampleOffice.People people) {
        boolean physical = line[3].equals("p");
        return arrives(line, people, physical ? null : LetterPaper.pdf(people.language(), line[6], line[9], line[10]));
    }

    private MatterId arrives(String[] line, ExampleOffice.People people, byte[] pdf) {
        clock.set(TestClock.START.minus(Duration.ofDays(Long.parseLong(line[0]))));
        Acting diarist = people.diarist();
        MatterId id = register(line, people, pdf);
        PostId to = switch (line[1]) {
            case "counter" -> diarist.post();
            case "head" -> people.head().post();
            case "revenueHead" -> people.revenueHead().post();
            case "queue" -> people.queue();
            default -> people.collector().post();
        };
        if (!to.equals(diarist.post())) {
            done(custody.send(
                    id,
                    new Send(to, Action.NECESSARY_ACTION, Priority.valueOf(line[4]), null, "", List.of()),
                    diarist));
        }
        clock.pass(Duration.ofHours(3));
        goesOn(line, id, people);
        return id;
    }

    private void goesOn(String[] line, MatterId id, ExampleOffice.People people) {
        Acting holder = switch (line[1]) {
            case "head" -> people.head();
            case "revenueHead" -> people.revenueHead();
            default -> people.collector();
        };
        if (line[2].equals("left")) {
            return;
        }
        if (line[3].equals("p")) {
            done(custody.receive(id, holder));
        }
        done(custody.open(id, holder));
        switch (line[2]) {
            case "sent" -> done(custody.send(id, Send.to(sentOn(holder, people).post(), Action.FOR_REPORT), holder));
            case "parked" ->
                done(custody.park(
                        id,
                        waits(people),
                        LocalDate.ofInstant(TestClock.START, Words.ZONE).plusDays(9),
                        holder));
            case "closed" -> done(receipts.close(id, Disposal.FILED, filed(people), holder));
            default -> {}
        }
    }

    private static String waits(ExampleOffice.People people) {
        return people.language() == Language.BN
                ? "সরেজমিন তদন্ত প্রতিবেদনের অপেক্ষায়"
                : "स्थल निरीक्षण प्रतिवेदन की प्रतीक्षा में";
    }

    private static String filed(ExampleOffice.People people) {
        return people.language() == Language.BN ? "প্রতিবেদন নথিভুক্ত করা হল" : "प्रतिवेदन संचिका में रखा गया";
    }

    private static Acting sentOn(Acting holder, ExampleOffice.People people) {
        return holder.equals(people.head()) ? people.clerk() : people.head();
    }

    private MatterId register(String[] line, ExampleOffice.People people, byte[] pdf) {
        Language language = people.language();
        boolean physical = pdf == null;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        var letter = new Letter(
                today,
                today.minusDays(3),
                line[9],
                Letter.Type.LETTER,
                language.code(),
                physical ? Letter.Mode.POST : Letter.Mode.EMAIL,
                "",
                Letter.Grade.NORMAL,
                false,
                line[10],
                "",
                0,
                false,
                "");
        var handling = new NewReceipt.Handling(
                Priority.valueOf(line[4]), Reference.valueOf(line[5]), "", null, false, "COUNTER", null);
        var scan = physical ? null : scan(pdf, people.diarist());
        var receipt =
                new NewReceipt(physical, letter, Sender.Card.named(line[6], line[7], line[8]), handling, scan, true);
        Registration registration = receipts.register(receipt, people.diarist());
        if (registration.done() == null) {
            throw new AssertionError(registration.toString());
        }
        return registration.done().id();
    }

    private NewReceipt.Scan scan(byte[] pdf, Acting diarist) {
        try {
            Intake intake = receipts.take(new ByteArrayInputStream(pdf), "letter.pdf", diarist);
            if (intake instanceof Intake.Stored taken) {
                return new NewReceipt.Scan(taken.document().sha256(), "letter.pdf");
            }
            throw new AssertionError(intake.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome.toString());
        }
    }

    private static List<String[]> lines(Language language) {
        var file = new ClassPathResource("journeys/letters_" + language.code() + ".txt");
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
