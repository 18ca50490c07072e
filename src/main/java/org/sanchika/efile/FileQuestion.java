package org.sanchika.efile;

import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;

/**
 * Which file is meant: what was typed, and those it may be. Public for the templates.
 *
 * @param at which form of a page asks
 * @param typed a number, or part of number or subject
 * @param problem why the answer does not do; empty when one only looked
 * @param found files that may be meant
 */
public record FileQuestion(String at, String typed, String problem, List<Files.Similar> found) {

    public static FileQuestion blank() {
        return new FileQuestion("", "", "", List.of());
    }

    /** Refused for another reason than that no file is meant. */
    public static FileQuestion refused(String at, String typed, String problem) {
        return new FileQuestion(at, typed, problem, List.of());
    }

    /** What was typed is not just a number; {@code looks}: it was not meant to be one. */
    public static FileQuestion of(String at, String typed, boolean looks, Files files, Acting by, Words words) {
        List<Files.Similar> found = files.look(typed, by);
        String problem = found.isEmpty() ? words.get("relation.no-such") : looks ? "" : words.get("relation.which");
        return new FileQuestion(at, typed, problem, found);
    }

    public boolean isAt(String form) {
        return at.equals(form);
    }

    public boolean isWrong(String form) {
        return at.equals(form) && !problem.isEmpty();
    }
}
