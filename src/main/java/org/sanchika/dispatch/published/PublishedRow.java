package org.sanchika.dispatch.published;

import java.time.LocalDate;
import org.sanchika.dispatch.Form;
import org.sanchika.platform.language.LocalName;

/**
 * An issue that everybody may read. Public for the templates.
 *
 * @param id of its dispatch to the list
 * @param subject as its paper says it; empty for one that says none
 * @param language of the paper
 * @param since the day on which it was published
 * @param pages of its paper
 * @param size of its paper, in bytes
 */
public record PublishedRow(
        long id,
        String number,
        LocalDate dated,
        Form form,
        String subject,
        String language,
        LocalName office,
        LocalDate since,
        int pages,
        long size) {}
