package org.sanchika.platform.web;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;

/** What is said of parameters that many calls have. */
final class ParameterWords {
    private static final Map<String, String> COMMON = Map.of(
            "limit", "At most so many, 1 to 200.",
            "after", "Where the list goes on: next of the part before.",
            "q", "Any part of a name, number or subject.",
            "day", "A day, as 2026-11-26.",
            "month", "A month, as 2026-11; this one when left out.",
            "from", "The first day; today when left out.",
            "to", "The last day; today when left out.",
            "Authorization", "The token itself: Bearer and the token.",
            "page", "Number of the page, from 1.");

    private static final Map<String, String> ONE = Map.of("people", "person", "matters", "matter", "dak-pad", "letter");

    private ParameterWords() {}

    static void describe(String path, Parameter parameter) {
        if (parameter.getDescription() != null) {
            return;
        }
        String name = parameter.getName();
        if (COMMON.containsKey(name)) {
            parameter.description(COMMON.get(name));
        } else if ("path".equals(parameter.getIn())) {
            int place = path.indexOf("/{" + name + "}");
            String many = path.substring(path.lastIndexOf('/', place - 1) + 1, place);
            parameter.description("Id of the " + ONE.getOrDefault(many, many.replaceAll("s$", "")) + ".");
        }
    }
}
