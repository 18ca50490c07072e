package org.sanchika.mis.saved;

import org.sanchika.platform.language.LocalName;

/**
 * Who may be sent a view: himself, or a colleague within what he may look at. Public for the template.
 *
 * @param key of person and post
 * @param address empty when he has none
 */
public record Candidate(
        String key, boolean self, LocalName name, LocalName post, LocalName unit, String address, boolean chosen) {

    static String key(long person, long post) {
        return person + "." + post;
    }
}
