package org.sanchika.efile;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/**
 * Acts on covers that may be asked for twice and happen once. What is wrong with a field is told by its own type, as if
 * the act had been asked for once.
 */
@Component
public class FileActs {
    private final Acts acts;
    private final Files files;

    FileActs(Acts acts, Files files) {
        this.acts = acts;
        this.files = files;
    }

    /** Corrects {@code file} unless {@code key} was used by this person with the same {@code body}. */
    public Correction correct(MatterId file, Acting by, UUID key, String body, Supplier<Correction> act) {
        AtomicReference<Correction> refused = new AtomicReference<>();
        Outcome outcome = acts.once(by, key, body, () -> switch (act.get()) {
            case Correction.Corrected corrected -> new Outcome.Done(file, 0);
            case Correction.NotHere(var why) -> why;
            case Correction.Refused faulty -> rolledBack(refused, faulty);
        });
        return switch (outcome) {
            case Outcome.Done done -> new Correction.Corrected();
            case Outcome.Refusal why -> refused.get() == null ? new Correction.NotHere(why) : refused.get();
        };
    }

    /** Opens a file unless {@code key} was used by this person with the same {@code body}: then it is that file. */
    public Opening open(Acting by, UUID key, String body, Supplier<Opening> act) {
        AtomicReference<Opening> refused = new AtomicReference<>();
        Outcome outcome = acts.once(by, key, body, () -> switch (act.get()) {
            case Opening.Opened opened -> new Outcome.Done(opened.id(), 0);
            case Opening.NotHere(var why) -> why;
            case Opening.Unknown unknown -> new Outcome.Unknown();
            case Opening.Refused faulty -> rolledBack(refused, faulty);
        });
        return switch (outcome) {
            case Outcome.Done(var id, var seq) ->
                files.find(id, by)
                        .<Opening>map(file -> new Opening.Opened(id, file.computerNo(), file.number()))
                        .orElseGet(Opening.Unknown::new);
            case Outcome.Unknown unknown -> new Opening.Unknown();
            case Outcome.Refusal why -> refused.get() == null ? new Opening.NotHere(why) : refused.get();
        };
    }

    /** Any refusal rolls back; the one that is told is kept beside. */
    private static <T> Outcome rolledBack(AtomicReference<T> refused, T told) {
        refused.set(told);
        return new Outcome.ReasonMissing();
    }
}
