package org.sanchika.dispatch.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.NewDispatch.Posting;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Fault;

/** How an issue is to go to each of its addressees, as typed; a row without a mode is left alone. */
final class DispatchForm {
    private final ActForm fields;
    private final List<NewDispatch> orders = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param addressees how many the letter has; row 0 is for what is published */
    DispatchForm(ActForm fields, int addressees) {
        this.fields = fields;
        for (int place = 0; place <= addressees; place++) {
            if (fields.has("mode-" + place)) {
                order(place);
            }
        }
    }

    List<NewDispatch> orders() {
        return orders;
    }

    List<Fault> faults() {
        return faults;
    }

    private void order(int place) {
        Mode mode = mode(fields.get("mode-" + place));
        if (mode == null) {
            faults.add(Fault.of("mode-" + place, "dispatch.fault.mode"));
            return;
        }
        // who sends it is a question of paper alone, and stands chosen in every row
        boolean registry = mode.isPaper() && fields.get("way-" + place).equals("REGISTRY");
        Way way = registry ? Way.REGISTRY : Way.SELF;
        Posting posting = way == Way.SELF && mode.isPosted() ? posting("-" + place) : Posting.NONE;
        orders.add(new NewDispatch(place == 0 ? null : place, mode, way, fields.get("contact-" + place), posting));
    }

    private Posting posting(String row) {
        Read read = posting(fields, row);
        faults.addAll(read.faults());
        return read.posting();
    }

    record Read(Posting posting, List<Fault> faults) {}

    /** @param row behind the names of the fields */
    static Read posting(ActForm fields, String row) {
        List<Fault> faults = new ArrayList<>();
        String weight = Digits.store(fields.get("weight" + row));
        if (!weight.matches("\\d{0,6}")) {
            faults.add(Fault.of("weight" + row, "registry.fault.weight"));
        }
        OptionalLong postage = Rupees.read(fields.get("postage" + row));
        if (postage.isEmpty()) {
            faults.add(Fault.of("postage" + row, "stamp.fault.rupees"));
        }
        int grams = weight.matches("\\d{1,6}") ? Integer.parseInt(weight) : 0;
        return new Read(new Posting(grams, postage.orElse(0), fields.get("tracking" + row)), faults);
    }

    static @Nullable Mode mode(String typed) {
        return Stream.of(Mode.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
