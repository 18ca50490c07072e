package org.sanchika.dispatch.delivery;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.receipt.Fault;

/** What may be sent how, and what may happen to it. Facts come in, the reason why not goes out. */
final class DispatchRules {
    /** What people tell of it; the rest comes from the registry's acts and from the program. */
    static final Set<Step.Kind> TOLD =
            EnumSet.of(Step.Kind.DELIVERED, Step.Kind.ACKNOWLEDGED, Step.Kind.RETURNED, Step.Kind.FAILED);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+91[- ]?)?[6-9]\\d{4}[- ]?\\d{5}");
    private static final int MOST = 500;

    private DispatchRules() {}

    /** Where the addressee is reached in this mode, as the letter has it. */
    static String contact(Addressee to, Mode mode) {
        return switch (mode) {
            case POST, REGISTERED, SPEED_POST, COURIER -> to.address();
            case EMAIL -> to.email();
            case HAND, INSIDE, SMS, GAZETTE, WEBSITE, EXCHANGE -> "";
        };
    }

    /**
     * @param contact what is typed, else what the letter says
     * @param earlier what went out of this issue before
     */
    static Optional<Fault> sending(NewDispatch one, String contact, List<Dispatch> earlier) {
        if (one.mode().isPublished() != (one.place() == null)) {
            return fault("mode", "dispatch.fault.published", one.place());
        }
        if (one.way() == Way.REGISTRY && !one.mode().isPaper()) {
            return fault("way", "dispatch.fault.registry", one.place());
        }
        if (earlier.stream()
                .anyMatch(before -> same(before, one) && !before.state().isVain())) {
            return fault("mode", "dispatch.fault.twice", one.place());
        }
        if (contact.length() > MOST) {
            return fault("contact", "dispatch.fault.long", one.place());
        }
        return reached(one.mode(), contact).flatMap(key -> fault("contact", key, one.place()));
    }

    private static Optional<String> reached(Mode mode, String contact) {
        return switch (mode) {
            case HAND, INSIDE -> Optional.empty();
            case EMAIL -> EMAIL.matcher(contact).matches() ? Optional.empty() : Optional.of("dispatch.fault.email");
            case SMS -> MOBILE.matcher(contact).matches() ? Optional.empty() : Optional.of("dispatch.fault.mobile");
            case POST, REGISTERED, SPEED_POST, COURIER, GAZETTE, WEBSITE, EXCHANGE ->
                contact.isBlank() ? Optional.of("dispatch.fault.contact." + mode) : Optional.empty();
        };
    }

    static int attempt(NewDispatch one, List<Dispatch> earlier) {
        return 1 + (int) earlier.stream().filter(before -> same(before, one)).count();
    }

    /** Whether {@code what} may follow now, and is said as it must be. */
    static Optional<Fault> telling(
            Step.Kind state, Step.Kind what, String remark, LocalDate dated, LocalDate sent, LocalDate today) {
        if (!state.next().contains(what)) {
            return Optional.of(Fault.of("step", "dispatch.fault.step"));
        }
        if (what.isVain() && remark.isBlank()) {
            return Optional.of(Fault.of("remark", "refusal.reason-missing"));
        }
        if (remark.length() > Send.REMARKS) {
            return Optional.of(Fault.of("remark", "dispatch.fault.long"));
        }
        return dated.isAfter(today) || dated.isBefore(sent)
                ? Optional.of(Fault.of("dated", "dispatch.fault.dated"))
                : Optional.empty();
    }

    /** As it is kept: why something came to nothing is never empty, and a server may be talkative. */
    static String learnt(Step.Kind what, String remark) {
        String said = remark.strip();
        if (said.isEmpty()) {
            return what.isVain() ? "–" : "";
        }
        return said.substring(0, Math.min(MOST, said.length()));
    }

    /** A fault at a field of the addressee's row. */
    static Optional<Fault> fault(String field, String key, @Nullable Integer place) {
        return Optional.of(Fault.of(field + "-" + (place == null ? 0 : place), key));
    }

    private static boolean same(Dispatch before, NewDispatch now) {
        return before.mode() == now.mode()
                && (before.place() == null
                        ? now.place() == null
                        : before.place().equals(now.place()));
    }
}
