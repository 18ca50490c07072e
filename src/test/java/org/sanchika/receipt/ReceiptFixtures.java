package org.sanchika.receipt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.document.SampleDocuments;
import org.springframework.boot.test.context.TestComponent;

/** Letters as they come over the counter, registered through the diary's own acts. */
@TestComponent
public class ReceiptFixtures {
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    /** The same words are the same bytes. */
    private static final Map<String, byte[]> PAPERS = new ConcurrentHashMap<>();

    private final Receipts receipts;

    ReceiptFixtures(Receipts receipts) {
        this.receipts = receipts;
    }

    public static Letter letter(String subject) {
        return letter(subject, "", Letter.Grade.NORMAL);
    }

    public static Letter letter(String subject, String ref, Letter.Grade grade) {
        return new Letter(
                TODAY,
                TODAY.minusDays(3),
                ref,
                Letter.Type.LETTER,
                "hi",
                Letter.Mode.POST,
                "",
                grade,
                false,
                subject,
                "",
                0,
                false,
                "");
    }

    public static NewReceipt.Handling handling(Reference reference) {
        return new NewReceipt.Handling(Priority.ORDINARY, reference, "", null, false, "COUNTER", null);
    }

    public static NewReceipt paper(Letter letter) {
        return new NewReceipt(
                true,
                letter,
                Sender.Card.named("श्री राम प्रसाद", "मुखिया", "ग्राम पंचायत सिवान"),
                handling(Reference.NONE),
                null,
                false);
    }

    /** A letter on paper, on the desk of {@code by}. */
    public MatterId onPaper(Acting by, String subject) {
        return id(receipts.register(paper(letter(subject)), by));
    }

    /** A scanned letter, on the desk of {@code by}. */
    public MatterId scanned(Acting by, String subject) {
        NewReceipt paper = paper(letter(subject));
        return id(receipts.register(
                new NewReceipt(false, paper.letter(), paper.sender(), paper.handling(), scan(by, subject), true), by));
    }

    /** A scan that {@code by} brought. */
    public NewReceipt.Scan scan(Acting by, String text) {
        byte[] pdf = PAPERS.computeIfAbsent(text, said -> SampleDocuments.pdf("letter " + said.hashCode(), 2));
        try {
            Intake intake = receipts.take(new ByteArrayInputStream(pdf), "letter.pdf", by);
            return new NewReceipt.Scan(((Intake.Stored) intake).document().sha256(), "letter.pdf");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static MatterId id(Registration registration) {
        return ((Registration.Registered) registration).id();
    }
}
