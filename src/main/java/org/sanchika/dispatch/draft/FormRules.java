package org.sanchika.dispatch.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.receipt.Fault;
import org.sanchika.text.RichText;

/** What a draft of a form lacks before it may be approved, and what it must not have. Facts in, faults out. */
final class FormRules {
    /** Stands in skeletons where the writer must say something. */
    static final String BLANK = "……";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(,\\d{2,3})*(\\.\\d{1,2})?|\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

    private FormRules() {}

    static List<Fault> faults(Form form, DraftText text) {
        List<Fault> faults = new ArrayList<>();
        part(form, Form.Part.SUBJECT, "subject", text.subject(), faults);
        part(form, Form.Part.SALUTATION, "salutation", text.salutation(), faults);
        part(form, Form.Part.BODY, "body", RichText.kept(text.html()).plain(), faults);
        part(form, Form.Part.CLOSE, "close", text.close(), faults);
        blanks(text, faults);
        details(form, text, faults);
        addressees(form, text, faults);
        if (text.signatory() == null) {
            faults.add(Fault.of("signatory", "draft.missing.signatory"));
        }
        return List.copyOf(faults);
    }

    private static void part(Form form, Form.Part part, String field, String said, List<Fault> faults) {
        if (form.needs(part) && said.isBlank()) {
            faults.add(Fault.of(field, "draft.missing." + field));
        }
        if (form.forbids(part) && !said.isBlank()) {
            faults.add(Fault.of(field, "draft.forbidden." + field));
        }
    }

    private static void blanks(DraftText text, List<Fault> faults) {
        if (text.html().contains(BLANK)) {
            faults.add(Fault.of("body", "draft.missing.blank", BLANK));
        }
        if (text.subject().contains(BLANK)) {
            faults.add(Fault.of("subject", "draft.missing.blank", BLANK));
        }
        if (text.reference().contains(BLANK)) {
            faults.add(Fault.of("reference", "draft.missing.blank", BLANK));
        }
    }

    private static void details(Form form, DraftText text, List<Fault> faults) {
        boolean sanctions =
                form.options().stream().anyMatch(one -> !text.detail(one).isEmpty());
        for (Detail detail : Detail.values()) {
            boolean needed = form.details().contains(detail)
                    || (sanctions && form.options().contains(detail));
            String said = text.detail(detail);
            if (needed && said.isEmpty()) {
                faults.add(Fault.of("detail-" + detail, "draft.missing.detail"));
            } else if (said.contains(BLANK)) {
                faults.add(Fault.of("detail-" + detail, "draft.missing.blank", BLANK));
            } else if (!said.isEmpty() && !form.has(detail)) {
                faults.add(Fault.of("detail-" + detail, "draft.forbidden.detail"));
            }
        }
        String amount = text.detail(Detail.AMOUNT);
        if (!amount.isEmpty() && !AMOUNT.matcher(amount).matches()) {
            faults.add(Fault.of("detail-" + Detail.AMOUNT, "draft.missing.amount"));
        }
    }

    private static void addressees(Form form, DraftText text, List<Fault> faults) {
        List<Addressee> to = text.of(Addressee.Role.TO);
        List<Addressee> copies = text.of(Addressee.Role.COPY);
        if (form.needs(Form.Part.TO) && to.isEmpty()) {
            faults.add(Fault.of("addressees", "draft.missing.to"));
        }
        if (form.needs(Form.Part.COPY) && copies.isEmpty()) {
            faults.add(Fault.of("addressees", "draft.missing.copies"));
        }
        if (form.forbids(Form.Part.COPY) && !copies.isEmpty()) {
            faults.add(Fault.of("addressees", "draft.forbidden.copies"));
        }
        if (copies.stream().anyMatch(copy -> copy.purpose().isEmpty())) {
            faults.add(Fault.of("addressees", "draft.missing.purpose"));
        }
        text.addressees().stream()
                .map(Addressee::email)
                .filter(email -> !email.isEmpty() && !EMAIL.matcher(email).matches())
                .findFirst()
                .ifPresent(email -> faults.add(Fault.of("addressees", "draft.missing.email", email)));
    }
}
