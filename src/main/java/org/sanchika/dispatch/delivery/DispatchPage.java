package org.sanchika.dispatch.delivery;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Carrier;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Issue;

/**
 * The page from which an issue is sent. Public for the templates.
 *
 * @param choices contacts to choose from
 * @param form what was typed
 * @param mistakes what is wrong with which field
 * @param sends whether the reader may send it
 */
public record DispatchPage(
        Issue issue,
        List<Addressee> addressees,
        List<Dispatch> dispatches,
        Set<Mode> modes,
        List<Carrier.Choice> choices,
        ActForm form,
        Map<String, String> mistakes,
        boolean sends,
        LocalDate today) {

    private static final int COUNTED_BY_EYE = 3;

    public @Nullable String wrong(String field) {
        return mistakes.get(field);
    }

    /** What is on its way to an addressee, or arrived. */
    public List<Dispatch> to(int place) {
        return dispatches.stream()
                .filter(one -> one.place() == null ? place == 0 : one.place() == place)
                .toList();
    }

    /** How many stand how, where there are too many to count with the eye: of a circular, how many have read it. */
    public Map<Step.Kind, Integer> tally() {
        Map<Step.Kind, Integer> tally = new EnumMap<>(Step.Kind.class);
        if (dispatches.size() > COUNTED_BY_EYE) {
            dispatches.forEach(one -> tally.merge(one.state(), 1, Integer::sum));
        }
        return tally;
    }

    /** Modes by which one person is reached, or by which something is published. */
    public List<Mode> modes(boolean published) {
        return modes.stream().filter(mode -> mode.isPublished() == published).toList();
    }

    /** What was chosen; before that nothing where it went already, and else what is most natural. */
    public String mode(int place) {
        if (form.has("_once")) {
            return form.get("mode-" + place);
        }
        if (place == 0 || to(place).stream().anyMatch(one -> !one.state().isVain())) {
            return "";
        }
        Addressee to = addressees.get(place - 1);
        if (to.post() != null && modes.contains(Mode.INSIDE)) {
            return Mode.INSIDE.name();
        }
        return !to.email().isEmpty() && modes.contains(Mode.EMAIL)
                ? Mode.EMAIL.name()
                : to.address().isEmpty() ? "" : Mode.SPEED_POST.name();
    }

    public boolean byRegistry(int place) {
        return form.has("_once")
                ? form.get("way-" + place).equals("REGISTRY")
                : place > 0 && addressees.get(place - 1).post() == null;
    }

    /** What may be told of one now. */
    public Set<Step.Kind> tells(Dispatch one) {
        Set<Step.Kind> next = EnumSet.copyOf(DispatchRules.TOLD);
        next.retainAll(one.state().next());
        return sends ? next : Set.of();
    }
}
