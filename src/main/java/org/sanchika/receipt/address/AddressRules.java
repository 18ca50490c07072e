package org.sanchika.receipt.address;

import java.util.ArrayList;
import java.util.List;
import org.sanchika.platform.language.Typed;
import org.sanchika.receipt.Fault;

/** What groups of addresses must be like. */
final class AddressRules {
    /** As many as a letter may have addressees. */
    static final int MOST_MEMBERS = 200;

    private static final int LONGEST_NAME = 80;
    private static final int LINE = 200;
    private static final int ADDRESS = 500;

    private AddressRules() {}

    /** @param taken whether another group of the office is called so */
    static List<Fault> name(String name, boolean taken) {
        if (name.isEmpty()) {
            return List.of(Fault.of("name", "form.required"));
        }
        if (name.length() > LONGEST_NAME) {
            return List.of(Fault.of("name", "form.too-long", LONGEST_NAME));
        }
        return taken ? List.of(Fault.of("name", "address.name-taken")) : List.of();
    }

    static List<Fault> member(Typing typed) {
        List<Fault> faults = new ArrayList<>();
        if (typed.member().isEmpty() && typed.designation().isEmpty()) {
            faults.add(Fault.of("member", "address.fault.nameless"));
        }
        length("member", typed.member(), LINE, faults);
        length("designation", typed.designation(), LINE, faults);
        length("address", typed.address(), ADDRESS, faults);
        length("email", typed.email(), LINE, faults);
        if (!typed.email().matches("([^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,})?")) {
            faults.add(Fault.of("email", "sender.fault.email"));
        }
        return faults;
    }

    /** @param more who shall come in beside those who are there */
    static List<Fault> room(int there, int more) {
        return there + more > MOST_MEMBERS
                ? List.of(Fault.of("members", "address.fault.full", MOST_MEMBERS, MOST_MEMBERS - there))
                : List.of();
    }

    private static void length(String field, String said, int most, List<Fault> faults) {
        if (said.length() > most) {
            faults.add(Fault.of(field, "form.too-long", most));
        }
    }

    /** One who is written by hand. */
    record Typing(String member, String designation, String address, String email) {
        static final Typing NOTHING = new Typing("", "", "", "");

        static Typing of(String member, String designation, String address, String email) {
            return new Typing(
                    Typed.line(member),
                    Typed.line(designation),
                    String.join(
                            "\n",
                            address.lines()
                                    .map(Typed::line)
                                    .filter(line -> !line.isEmpty())
                                    .toList()),
                    email.strip());
        }
    }
}
