package org.sanchika.efile.relation;

import java.util.List;
import org.sanchika.efile.Files;

/**
 * What was asked and refused on the page of related files. Public for the templates.
 *
 * @param at which of its forms: family, attach, link
 * @param number as typed
 * @param problem why not; empty when one only looked
 * @param found files that may be meant
 */
public record RelatedForm(String at, String number, String problem, List<Files.Similar> found) {

    static RelatedForm blank() {
        return new RelatedForm("", "", "", List.of());
    }

    public boolean isAt(String form) {
        return at.equals(form);
    }

    public boolean isWrong(String form) {
        return at.equals(form) && !problem.isEmpty();
    }
}
