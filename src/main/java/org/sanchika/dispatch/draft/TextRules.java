package org.sanchika.dispatch.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.receipt.Fault;
import org.sanchika.text.RichText;
import org.sanchika.text.RichTextOutcome;

/** What a draft can hold at all, whatever its form: that alone keeps it from being saved. */
final class TextRules {
    static final int LINE = 500;
    static final int LINES = 2000;
    static final int MOST_ADDRESSEES = 200;
    static final int MOST_ENCLOSURES = 100;
    /** As many as have room below a letter. */
    static final int MOST_SIGNATORIES = 9;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private TextRules() {}

    static List<Fault> faults(DraftText text) {
        List<Fault> faults = new ArrayList<>();
        said(text, "", faults);
        text.inSecond().ifPresent(second -> {
            said(second, FormRules.SECOND, faults);
            if (second.language().equals(text.language())) {
                faults.add(Fault.of(FormRules.SECOND + "language", "draft.fault.same-language"));
            }
        });
        if (text.addressees().size() > MOST_ADDRESSEES) {
            faults.add(Fault.of("addressees", "draft.fault.addressees", MOST_ADDRESSEES));
        }
        for (Addressee one : text.addressees()) {
            tooLong("addressees", one.name() + one.designation() + one.address(), LINES, faults);
            tooLong("addressees", one.purpose() + one.email(), LINE, faults);
            if (one.name().isEmpty() && one.designation().isEmpty()) {
                faults.add(Fault.of("addressees", "draft.fault.nameless"));
            }
        }
        if (text.enclosures().size() > MOST_ENCLOSURES) {
            faults.add(Fault.of("enclosures", "draft.fault.enclosures", MOST_ENCLOSURES));
        }
        signatories(text, faults);
        return List.copyOf(faults);
    }

    /** @param of the fields of this text: those of a second language begin with {@link FormRules#SECOND} */
    private static void said(DraftText text, String of, List<Fault> faults) {
        if (RichText.of(text.html()) instanceof RichTextOutcome.Refused refused) {
            faults.add(Fault.of(of + "body", refused.key(), refused.most()));
        }
        if (Language.of(text.language()).isEmpty()) {
            faults.add(Fault.of(of + "language", "draft.fault.choice"));
        }
        tooLong(of + "subject", text.subject(), LINE, faults);
        tooLong(of + "salutation", text.salutation(), LINE, faults);
        tooLong(of + "close", text.close(), LINE, faults);
        tooLong(of + "reference", text.reference(), LINES, faults);
        text.details().forEach((detail, said) -> {
            if (of.isEmpty() || detail.isWords()) {
                tooLong(of + "detail-" + detail, said, LINE, faults);
            }
        });
    }

    private static void signatories(DraftText text, List<Fault> faults) {
        List<PostId> beside = text.signatories().beside();
        if (beside.size() > MOST_SIGNATORIES) {
            faults.add(Fault.of("signatories", "draft.fault.signatories", MOST_SIGNATORIES));
        }
        if (Set.copyOf(beside).size() < beside.size()
                || (text.signatory() != null && beside.contains(text.signatory()))) {
            faults.add(Fault.of("signatories", "draft.fault.signatory-twice"));
        }
        LocalDate by = text.signatories().by();
        if (by != null && (by.isBefore(FIRST_DAY) || by.isAfter(LAST_DAY))) {
            faults.add(Fault.of("signBy", "draft.fault.date"));
        }
    }

    /** As it is stored: {@code html} of the schema, lines in normal form, digits in ASCII. */
    static DraftText cleaned(DraftText text) {
        DraftText.Second second = text.second();
        return new DraftText(
                text.language(),
                Typed.line(text.subject()),
                Typed.line(text.salutation()),
                ((RichText) RichText.of(text.html())).html(),
                Typed.line(text.close()),
                lines(text.reference()),
                text.replyTo(),
                text.signatory(),
                cleaned(text.details()),
                text.addressees().stream().map(TextRules::cleaned).toList(),
                List.copyOf(text.enclosures()),
                text.signatories(),
                second == null ? null : cleaned(second));
    }

    static DraftText.Second cleaned(DraftText.Second second) {
        Map<Detail, String> details = cleaned(second.details());
        details.keySet().removeIf(detail -> !detail.isWords());
        return new DraftText.Second(
                second.language(),
                Typed.line(second.subject()),
                Typed.line(second.salutation()),
                ((RichText) RichText.of(second.html())).html(),
                Typed.line(second.close()),
                lines(second.reference()),
                details);
    }

    private static Map<Detail, String> cleaned(Map<Detail, String> details) {
        Map<Detail, String> cleaned = new EnumMap<>(Detail.class);
        details.forEach((detail, said) -> {
            if (!Typed.line(said).isEmpty()) {
                cleaned.put(detail, Typed.line(said));
            }
        });
        return cleaned;
    }

    private static Addressee cleaned(Addressee one) {
        return new Addressee(
                one.role(),
                Typed.line(one.name()),
                Typed.line(one.designation()),
                lines(one.address()),
                Typed.line(one.email()),
                Typed.line(one.purpose()),
                one.post());
    }

    private static String lines(String text) {
        return String.join(
                "\n",
                text.lines().map(Typed::line).filter(line -> !line.isEmpty()).toList());
    }

    private static void tooLong(String field, String said, int most, List<Fault> faults) {
        if (said.length() > most) {
            faults.add(Fault.of(field, "form.too-long", most));
        }
    }
}
