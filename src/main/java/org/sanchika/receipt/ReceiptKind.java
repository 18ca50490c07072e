package org.sanchika.receipt;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.springframework.stereotype.Component;

/** Registered dak as a kind of matter. */
@Component
class ReceiptKind implements MatterKind {
    static final String CODE = "RECEIPT";

    @Override
    public String code() {
        return CODE;
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
    public Map<String, String> disposals() {
        Map<String, String> disposals = new LinkedHashMap<>();
        for (Disposal one : Disposal.values()) {
            disposals.put(one.name(), "receipt.disposal." + one.name());
        }
        return disposals;
    }
}
