package org.sanchika.dispatch;

import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Receipts;
import org.springframework.stereotype.Component;

/** Finds what drafts lie on, for whoever may know of it. */
@Component
public class Dossiers {
    private final Files files;
    private final Receipts receipts;

    Dossiers(Files files, Receipts receipts) {
        this.files = files;
        this.receipts = receipts;
    }

    public Optional<Dossier> find(Draft.On on, Acting reader) {
        return switch (on) {
            case Draft.On.File(MatterId file) -> files.find(file, reader).map(Dossier::of);
            case Draft.On.Receipt(MatterId receipt, var section) ->
                receipts.find(receipt, reader).map(found -> Dossier.of(found, section));
        };
    }

    public Optional<Dossier> file(MatterId file, Acting reader) {
        return find(new Draft.On.File(file), reader);
    }

    /** A letter that the reader's section would answer. */
    public Optional<Dossier> receipt(MatterId receipt, Acting reader) {
        return find(new Draft.On.Receipt(receipt, reader.unit()), reader);
    }
}
