package org.sanchika.efile.desk;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** Writes a note and sends its file in one transaction, once for a form. */
@Component
class Sending {
    private final Notes notes;
    private final Custody custody;
    private final Acts acts;

    Sending(Notes notes, Custody custody, Acts acts) {
        this.notes = notes;
        this.custody = custody;
        this.acts = acts;
    }

    sealed interface Result {}

    record Sent() implements Result {}

    record NotSent(Outcome.Refusal why) implements Result {}

    /** The note could not be kept; nothing was sent. */
    record NotWritten(Saving why) implements Result {}

    Result send(MatterId file, NoteForm form, Send send, UUID key, Acting by) {
        var unwritten = new AtomicReference<Saving>();
        String body = "send file " + file.value() + send + (form.isThere() ? form.note() : "");
        Outcome outcome = acts.once(by, key, body, () -> {
            Saving saving = form.isThere() ? notes.save(file, form.note(), form.version(), by) : null;
            if (saving == null || saving instanceof Saving.Saved) {
                return custody.send(file, send, by);
            }
            unwritten.set(saving);
            return new Outcome.Unknown();
        });
        Saving why = unwritten.get();
        if (why != null) {
            return new NotWritten(why);
        }
        return outcome instanceof Outcome.Refusal refusal ? new NotSent(refusal) : new Sent();
    }
}
