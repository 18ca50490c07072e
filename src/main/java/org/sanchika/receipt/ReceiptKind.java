package org.sanchika.receipt;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** Registered dak as a kind of matter. */
@Component
class ReceiptKind implements MatterKind {
    private final List<Receipts.Unfinished> others;

    ReceiptKind(List<Receipts.Unfinished> others) {
        this.others = others;
    }

    @Override
    public String code() {
        return Receipt.KIND;
    }

    @Override
    public String label() {
        return "term.receipt";
    }

    @Override
    public String icon() {
        return "mail-opened";
    }

    @Override
    public String href(MatterId matter) {
        return "/receipts/" + matter.value();
    }

    @Override
    public Optional<String> closureObstacle(MatterId matter, Acting by) {
        return others.stream().flatMap(one -> one.with(matter).stream()).findFirst();
    }

    @Override
    public List<String> references() {
        return Arrays.stream(Reference.values())
                .filter(one -> one != Reference.NONE)
                .map(Reference::name)
                .toList();
    }

    @Override
    public Map<String, String> disposals() {
        Map<String, String> disposals = new LinkedHashMap<>();
        for (Disposal one : Disposal.values()) {
            disposals.put(one.name(), "receipt.disposal." + one.name());
        }
        return disposals;
    }
}
