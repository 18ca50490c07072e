package org.sanchika.platform.web;

import java.util.List;

/**
 * A call of the outward contract as its page shows it.
 *
 * @param body fields of what is sent; empty when nothing is
 * @param answers status and shape of what comes back
 * @param example a command that makes the call
 */
public record ApiCall(
        String method,
        String path,
        String summary,
        List<Line> parameters,
        List<Line> body,
        List<Line> answers,
        String example) {
    public record Line(String name, String about) {}
}
