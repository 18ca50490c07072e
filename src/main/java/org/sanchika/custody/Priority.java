package org.sanchika.custody;

/** How urgent; the eFile pick list that officials know. */
public enum Priority {
    ORDINARY,
    IMMEDIATE,
    MOST_IMMEDIATE,
    OUT_TODAY
}
