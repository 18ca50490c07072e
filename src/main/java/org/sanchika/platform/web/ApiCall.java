package org.sanchika.platform.web;

import java.util.List;

/**
 * A call of the outward contract as its page shows it.
 *
 * @param group the resource to which it belongs
 * @param more what is said beyond the summary; may be empty
 * @param body fields of what is sent; empty when nothing is
 * @param result fields of what comes back when it is done
 * @param answers each status with what it means
 * @param example a command that makes the call
 */
public record ApiCall(
        String method,
        String path,
        String group,
        String summary,
        String more,
        List<Line> parameters,
        List<Line> body,
        List<Line> result,
        List<Line> answers,
        String example) {
    public record Line(String name, String about) {}
}
