package org.sanchika.dispatch.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** How the fields of a second language begin. */
    static final String SECOND = "second-";

    private static final Map<String, Form.Part> PARTS = Map.of(
            "subject", Form.Part.SUBJECT,
            "salutation", Form.Part.SALUTATION,
            "body", Form.Part.BODY,
            "close", Form.Part.CLOSE);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(,\\d{2,3})*(\\.\\d{1,2})?|\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

    private FormRules() {}

    static List<Fault> faults(Form form, DraftText text) {
        List<Fault> faults = new ArrayList<>();
        said(form, text, "", faults);
        text.inSecond().ifPresent(second -> {
            said(form, second, SECOND, faults);
            unsaid(text, second, faults);
        });
        addressees(form, text, faults);
        if (text.signatory() == null) {
            faults.add(Fault.of("signatory", "draft.missing.signatory"));
        }
        return List.copyOf(faults);
    }

    /** @param of the fields of this text: those of a second language begin with {@link #SECOND} */
    private static void said(Form form, DraftText text, String of, List<Fault> faults) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("subject", text.subject());
        parts.put("salutation", text.salutation());
        parts.put("body", RichText.kept(text.html()).plain());
        parts.put("close", text.close());
        parts.put("reference", text.reference());
        parts.forEach((field, said) -> {
            Form.Part part = PARTS.get(field);
            if (part != null && form.needs(part) && said.isBlank()) {
                faults.add(Fault.of(of + field, "draft.missing." + field));
            }
            if (part != null && form.forbids(part) && !said.isBlank()) {
                faults.add(Fault.of(of + field, "draft.forbidden." + field));
            }
            if (said.contains(BLANK)) {
                faults.add(Fault.of(of + field, "draft.missing.blank", BLANK));
            }
        });
        details(form, text, of, faults);
    }

    /** What the form leaves open and only the first language says. */
    private static void unsaid(DraftText first, DraftText second, List<Fault> faults) {
        Set<String> told = faults.stream().map(Fault::field).collect(Collectors.toSet());
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("subject", !first.subject().isBlank() && second.subject().isBlank());
        parts.put(
                "reference", !first.reference().isBlank() && second.reference().isBlank());
        parts.put(
                "salutation",
                !first.salutation().isBlank() && second.salutation().isBlank());
        parts.put("close", !first.close().isBlank() && second.close().isBlank());
        parts.forEach((field, unsaid) -> {
            if (unsaid && !told.contains(SECOND + field) && !told.contains(field)) {
                faults.add(Fault.of(SECOND + field, "draft.missing.in-second"));
            }
        });
    }

    private static void details(Form form, DraftText text, String of, List<Fault> faults) {
        boolean sanctions =
                form.options().stream().anyMatch(one -> !text.detail(one).isEmpty());
        for (Detail detail : Detail.values()) {
            if (!of.isEmpty() && !detail.isWords()) {
                continue;
            }
            boolean needed = form.details().contains(detail)
                    || (sanctions && form.options().contains(detail));
            String said = text.detail(detail);
            if (needed && said.isEmpty()) {
                faults.add(Fault.of(of + "detail-" + detail, "draft.missing.detail"));
            } else if (said.contains(BLANK)) {
                faults.add(Fault.of(of + "detail-" + detail, "draft.missing.blank", BLANK));
            } else if (!said.isEmpty() && !form.has(detail)) {
                faults.add(Fault.of(of + "detail-" + detail, "draft.forbidden.detail"));
            }
        }
        String amount = text.detail(Detail.AMOUNT);
        if (of.isEmpty() && !amount.isEmpty() && !AMOUNT.matcher(amount).matches()) {
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
