package org.sanchika.efile;

import org.sanchika.receipt.Letter;

/**
 * What stands on the cover of a file and may be corrected later; its number may not.
 *
 * @param category of the office's own list; empty for none
 * @param language of the cover: en, hi or bn
 * @param earlierRef earlier files on the subject, as the section names them
 * @param place where the paper lies of a file that has any: room, rack, bundle
 */
public record CoverPage(
        String subject,
        String category,
        String language,
        Letter.Grade grade,
        String earlierRef,
        String laterRef,
        String remarks,
        String place) {

    public static CoverPage of(String subject, String language) {
        return new CoverPage(subject, "", language, Letter.Grade.NORMAL, "", "", "", "");
    }
}
