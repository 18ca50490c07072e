package org.sanchika.receipt.paper;

/**
 * Another receipt that has to do with this one. Public for the templates.
 *
 * @param how LINK, COPY, ORIGIN or DUPLICATE
 * @param scanned there is a paper of it to look at
 * @param subject empty when the reader may not open it
 */
public record RelatedRow(long id, String number, String subject, boolean visible, String how, boolean scanned) {}
