package org.sanchika.office;

import java.util.List;

/** Working days and hours where queries find them (ADR 35): derived from the state's pack and what offices declared. */
public interface WorkingTables {
    /**
     * Where what is written is not what pack and calendars say, in the words of whoever runs the installation: the table, the
     * first day that differs, what is written &lt;&gt; what they say. Asked within a transaction that reads as at one instant.
     */
    List<String> differences();

    /** Writes all of them anew. */
    void mend();
}
