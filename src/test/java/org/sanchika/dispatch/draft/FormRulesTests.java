package org.sanchika.dispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.office.PostId;
import org.sanchika.receipt.Fault;

class FormRulesTests {
    private static final DraftText WHOLE = DraftFixtures.whole(new PostId(1));

    /** All that the form needs and nothing that it forbids. */
    private static DraftText fit(Form form) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        form.details().forEach(one -> details.put(one, "12"));
        return new DraftText(
                "hi",
                form.needs(Form.Part.SUBJECT) ? "विषय" : "",
                form.needs(Form.Part.SALUTATION) ? "महोदय," : "",
                form.needs(Form.Part.BODY) ? "<p>पाठ।</p>" : "",
                form.needs(Form.Part.CLOSE) ? "भवदीय," : "",
                "",
                null,
                new PostId(1),
                details,
                form.forbids(Form.Part.COPY)
                        ? List.of(DraftFixtures.to("अभियंता"))
                        : List.of(DraftFixtures.to("अभियंता"), DraftFixtures.copy("समाहर्ता")),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void findsNothingWrongWhereAllIsThere(Form form) {
        assertThat(FormRules.faults(form, fit(form))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void asksForEveryPartOfEveryForm(Form form) {
        DraftText empty = new DraftText("hi", "", "", "", "", "", null, null, Map.of(), List.of(), List.of());

        List<String> keys = keys(form, empty);

        assertThat(keys).contains("draft.missing.signatory");
        for (Form.Part part : Form.Part.values()) {
            String key = "draft.missing."
                    + (part == Form.Part.COPY ? "copies" : part.name().toLowerCase());
            assertThat(keys.contains(key)).as(part.name()).isEqualTo(form.needs(part));
        }
        assertThat(keys.stream().filter("draft.missing.detail"::equals))
                .hasSize(form.details().size());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void asksForTheSameInASecondLanguage(Form form) {
        DraftText fit = fit(form);
        DraftText empty = fit.with(new DraftText.Second("en", "", "", "", "", "", Map.of()));
        DraftText whole = fit.with(new DraftText.Second(
                "en", fit.subject(), fit.salutation(), fit.html(), fit.close(), "", fit.details()));

        List<String> fields =
                FormRules.faults(form, empty).stream().map(Fault::field).toList();

        assertThat(FormRules.faults(form, whole)).isEmpty();
        assertThat(fields).doesNotHaveDuplicates().allMatch(field -> field.startsWith("second-"));
        assertThat(fields.contains("second-body")).isEqualTo(form.needs(Form.Part.BODY));
        assertThat(fields.contains("second-subject")).isEqualTo(form.needs(Form.Part.SUBJECT));
        assertThat(fields.stream().filter(field -> field.startsWith("second-detail-")))
                .hasSize((int) form.details().stream().filter(Detail::isWords).count());
    }

    @Test
    void asksForWhatOnlyTheFirstLanguageSays() {
        DraftText.Second english = DraftFixtures.inEnglish();
        DraftText.Second without = new DraftText.Second(
                "en", english.subject(), english.salutation(), "<p>On ……</p>", english.close(), "", Map.of());

        assertThat(FormRules.faults(Form.LETTER, WHOLE.with(english))).isEmpty();
        assertThat(FormRules.faults(Form.LETTER, WHOLE.with(without)))
                .extracting(Fault::field, Fault::key)
                .containsExactly(
                        tuple("second-body", "draft.missing.blank"),
                        tuple("second-reference", "draft.missing.in-second"));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void refusesWhatTheFormMustNotHave(Form form) {
        List<String> keys = keys(form, DraftFixtures.with(WHOLE, fit(form).details()));

        for (Form.Part part : Form.Part.values()) {
            String key = "draft.forbidden."
                    + (part == Form.Part.COPY ? "copies" : part.name().toLowerCase());
            assertThat(keys.contains(key)).as(part.name()).isEqualTo(form.forbids(part));
        }
    }

    @Test
    void takesAllOfASanctionOrNothing() {
        Map<Detail, String> half = new EnumMap<>(Map.of(Detail.AUTHORITY, "नियम 12", Detail.AMOUNT, "12,50,000.00"));
        DraftText order = DraftFixtures.with(fit(Form.ORDER), half);

        assertThat(FormRules.faults(Form.ORDER, order))
                .extracting(Fault::field)
                .containsExactly(
                        "detail-HEAD_OF_ACCOUNT", "detail-AMOUNT_IN_WORDS", "detail-CONCURRENCE", "detail-VALID_UNTIL");
    }

    @Test
    void readsAmountsAsIndiaWritesThem() {
        for (String amount : List.of("12,50,000.00", "1250000", "99", "1,00,00,000")) {
            assertThat(amounts(amount)).as(amount).doesNotContain("draft.missing.amount");
        }
        for (String amount : List.of("बारह लाख", "12.5.0", "12,50000", "-5")) {
            assertThat(amounts(amount)).as(amount).contains("draft.missing.amount");
        }
    }

    @Test
    void leavesNoBlankOfTheSkeletonUnfilled() {
        assertThat(FormRules.faults(Form.LETTER, DraftFixtures.saying(WHOLE, "<p>कहना है कि ……</p>")))
                .containsExactly(Fault.of("body", "draft.missing.blank", "……"));
    }

    @Test
    void asksWhatEachCopyIsFor() {
        Addressee bare = new Addressee(Addressee.Role.COPY, "", "अनुमंडल पदाधिकारी", "", "x@y", "", null);
        DraftText text = fit(Form.CIRCULAR);
        DraftText copied = new DraftText(
                "hi",
                text.subject(),
                "",
                text.html(),
                "",
                "",
                null,
                text.signatory(),
                Map.of(),
                List.of(DraftFixtures.to("अभियंता"), bare),
                List.of());

        assertThat(FormRules.faults(Form.CIRCULAR, copied))
                .extracting(Fault::key)
                .containsExactly("draft.missing.purpose", "draft.missing.email");
    }

    private static List<String> amounts(String amount) {
        return keys(
                Form.ORDER, DraftFixtures.with(fit(Form.ORDER), Map.of(Detail.AUTHORITY, "1", Detail.AMOUNT, amount)));
    }

    private static List<String> keys(Form form, DraftText text) {
        return FormRules.faults(form, text).stream().map(Fault::key).toList();
    }
}
