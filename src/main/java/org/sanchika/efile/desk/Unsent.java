package org.sanchika.efile.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Fault;

/**
 * A form that was refused, so that nothing typed in it is lost. Public for the templates.
 *
 * @param form what was typed
 * @param problem why it was refused; none
 * @param mistakes what is wrong with which field
 */
public record Unsent(ActForm form, @Nullable String problem, Map<String, String> mistakes) {
    static final Unsent NONE = new Unsent(ActForm.empty(), null, Map.of());

    static Unsent problem(ActForm form, String problem) {
        return new Unsent(form, problem, Map.of());
    }

    static Unsent faults(ActForm form, List<Fault> faults, Words words) {
        Map<String, String> mistakes = Fault.messages(faults, words);
        return new Unsent(form, mistakes.values().iterator().next(), mistakes);
    }

    /** What is wrong with one field of the page. */
    static Unsent mistake(String field, String typed, String message) {
        return new Unsent(new ActForm(Map.of(field, List.of(typed))), message, Map.of(field, message));
    }
}
