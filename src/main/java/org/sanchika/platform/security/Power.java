package org.sanchika.platform.security;

/** Something one may do. The table of powers by role is closed: {@link Role} grants them and nothing else does. */
public enum Power {
    /** See what lies on one's desk and what one may open. */
    READ,
    /** Move, receive, park and close what lies on one's desk. */
    ACT,
    /** Register post in the diary. */
    REGISTER,
    /** Distribute what lies in the section's queue. */
    DISTRIBUTE,
    /** Decide whose a disputed letter is; keep the register of senders. */
    ALLOCATE,
    /** Pack and post for the whole office, and keep its stamps. */
    DISPATCH,
    /** See how many matters lie where, and for how long. */
    REPORT,
    /** Mend the office's tree, people and charges; hand out one-time codes. */
    OFFICE,
    /** Mend what holds for the whole installation. */
    INSTALLATION
}
