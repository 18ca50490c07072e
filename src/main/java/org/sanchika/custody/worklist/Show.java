package org.sanchika.custody.worklist;

import java.util.Locale;

/** What of a desk is shown. Each has an index that fits, so a rare thing on a full desk is found at once. */
public enum Show {
    ALL(""),
    UNREAD(" AND h.opened_at IS NULL"),
    OVERDUE(" AND h.act_by < :today"),
    TODAY(" AND h.act_by = :today"),
    URGENT(" AND h.priority <> 'ORDINARY'"),
    REFERENCE(" AND h.reference <> 'NONE'"),
    PHYSICAL(" AND h.physical");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Show of(String code) {
        for (Show one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        return ALL;
    }
}
