package org.sanchika.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a post is for in the system; a post has one or more. A person has the roles of the post he acts in. */
public enum Role {
    OFFICIAL(Power.READ, Power.ACT, Power.REGISTER),
    DIARIST(Power.READ, Power.ACT, Power.REGISTER, Power.ALLOCATE, Power.DISPATCH),
    SECTION_HEAD(Power.READ, Power.ACT, Power.REGISTER, Power.DISTRIBUTE, Power.REPORT),
    OFFICER(Power.READ, Power.ACT, Power.REGISTER, Power.DISTRIBUTE, Power.REPORT),
    /** Personal staff: opens, sorts and prepares for the officer, never sends in his name. */
    ASSISTANT(Power.READ, Power.REGISTER),
    REPORT_VIEWER(Power.READ, Power.REPORT),
    OFFICE_ADMIN(Power.READ, Power.OFFICE, Power.REPORT),
    INSTALLATION_ADMIN(Power.READ, Power.OFFICE, Power.INSTALLATION);

    private final Set<Power> powers;

    Role(Power first, Power... rest) {
        this.powers = EnumSet.of(first, rest);
    }

    public Set<Power> powers() {
        return Set.copyOf(powers);
    }

    /** All that the roles together allow. */
    public static Set<Power> powersOf(Collection<Role> roles) {
        EnumSet<Power> all = EnumSet.noneOf(Power.class);
        roles.forEach(role -> all.addAll(role.powers));
        return all;
    }
}
