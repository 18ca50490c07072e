package org.sanchika.custody;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.office.Acting;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A kind of matter that only the tests know: custody works for it without a change. */
@TestComponent
public class TestKind implements MatterKind {
    private static final AtomicLong NUMBER = new AtomicLong(900_000);

    @Override
    public String code() {
        return "TEST";
    }

    @Override
    public String label() {
        return "app.name";
    }

    @Override
    public String icon() {
        return "folder";
    }

    @Override
    public String href(MatterId matter) {
        return "/matters/" + matter.value();
    }

    @Override
    public List<String> references() {
        return List.of("COURT");
    }

    /** Whatever was put on record under a code of this kind is the code itself. */
    @Override
    public Optional<byte[]> digestOf(MatterId matter, String code) {
        return Optional.of(digest(code));
    }

    /** What the next departures put on record; a code {@code REFUSE} refuses. */
    public final List<String> leaving = new CopyOnWriteArrayList<>();

    @Override
    public Leaving leaving(Leaving.Departure departure) {
        return leaving.contains("REFUSE")
                ? new Leaving.Refused(new Outcome.Obstacle("app.name"))
                : new Leaving.Free(leaving.stream()
                        .map(code -> new OnRecord(code, digest(code)))
                        .toList());
    }

    static byte[] digest(String code) {
        return Digests.sha256(code.getBytes(StandardCharsets.UTF_8));
    }

    /** What a test needs to begin matters. */
    @TestComponent
    public static class Fixtures {
        private final Custody custody;
        private final TransactionTemplate transaction;

        Fixtures(Custody custody, TransactionTemplate transaction) {
            this.custody = custody;
            this.transaction = transaction;
        }

        /** An electronic matter on the desk of {@code by}. */
        public MatterId begun(Acting by) {
            return begun(by, false, false);
        }

        /** The computer number of the matter begun last, which its number and subject contain. */
        public String lastNumber() {
            return Long.toString(NUMBER.get());
        }

        public MatterId begun(Acting by, boolean physical, boolean restricted) {
            long number = NUMBER.incrementAndGet();
            Cover cover = new Cover("T/" + number, "विषय " + number, "", physical, restricted, "NONE", null);
            return transaction.execute(
                    status -> custody.begin(new NewMatter("TEST", number, by.unit(), cover, Priority.ORDINARY), by));
        }
    }
}
