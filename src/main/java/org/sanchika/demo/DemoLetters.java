package org.sanchika.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Sender;
import org.springframework.core.io.ClassPathResource;

/** The letters that arrive in the demo, most of them scanned. */
final class DemoLetters {
    /** Papers that fit whatever comes by post; those after them are what sections get on a case of theirs. */
    private static final int COMMON = 3;

    private static final int SCANS = 7;

    private final Receipts receipts;
    private final Clock clock;
    private final List<byte[]> scans = new ArrayList<>();
    private @Nullable DemoScript script;
    private int count;

    DemoLetters(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    void prepare(DemoScript script) throws IOException {
        this.script = script;
        for (int n = 1; n <= SCANS; n++) {
            String name = "demo/letters/" + script.language().code() + "-" + n + ".pdf";
            try (var in = new ClassPathResource(name).getInputStream()) {
                scans.add(in.readAllBytes());
            }
        }
    }

    /** The next letter, on whatever comes up, registered by {@code by}. */
    MatterId arrive(Acting by, Random random) {
        List<String> subjects = Objects.requireNonNull(script).dak().subjects();
        return arrive(by, random, subjects.get(random.nextInt(subjects.size())), random.nextInt(COMMON));
    }

    /** @param paper which of the scans it is, when it is not on paper */
    MatterId arrive(Acting by, Random random, String subject, int paper) {
        DemoScript words = Objects.requireNonNull(script);
        count++;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        boolean physical = random.nextInt(100) < 22;
        Reference reference = reference(random);
        List<String> sender =
                words.dak().senders().get(random.nextInt(words.dak().senders().size()));
        if (reference == Reference.MLA) {
            sender = words.dak().dignitary();
        }
        Letter letter = new Letter(
                today,
                today.minusDays(1 + random.nextInt(9)),
                String.format(Locale.ROOT, "%d/%d", 100 + count, today.getYear()),
                sender.getLast().isBlank() ? Letter.Type.PETITION : Letter.Type.LETTER,
                words.language().code(),
                physical ? Letter.Mode.HAND : Letter.Mode.POST,
                "",
                Letter.Grade.NORMAL,
                false,
                subject,
                "",
                random.nextInt(3),
                false,
                "");
        var handling = new NewReceipt.Handling(
                Priority.ORDINARY,
                reference,
                reference == Reference.MLA ? sender.getFirst() : "",
                reference == Reference.COURT || reference == Reference.ASSEMBLY ? today.plusDays(9) : null,
                false,
                "COUNTER",
                null);
        var receipt = new NewReceipt(
                physical,
                letter,
                Sender.Card.named(sender.getFirst(), sender.get(1), sender.getLast()),
                handling,
                physical ? null : scan(by, paper),
                true);
        if (receipts.register(receipt, by) instanceof Registration.Registered registered) {
            return registered.id();
        }
        throw new IllegalStateException("the demo's letter was refused: " + receipts.faults(receipt, by));
    }

    private NewReceipt.Scan scan(Acting by, int paper) {
        byte[] content = scans.get(paper);
        try {
            if (receipts.take(new ByteArrayInputStream(content), "letter.pdf", by) instanceof Intake.Stored stored) {
                return new NewReceipt.Scan(stored.document().sha256(), "letter.pdf");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new IllegalStateException("the demo's paper was refused");
    }

    private static Reference reference(Random random) {
        int dice = random.nextInt(100);
        if (dice < 4) {
            return Reference.MLA;
        }
        if (dice < 7) {
            return Reference.COURT;
        }
        if (dice < 9) {
            return Reference.RTI;
        }
        return dice < 10 ? Reference.ASSEMBLY : Reference.NONE;
    }
}
