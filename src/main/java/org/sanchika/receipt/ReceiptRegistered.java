package org.sanchika.receipt;

import org.sanchika.custody.MatterId;

/**
 * Published in the registration's own transaction: a letter was registered.
 *
 * @param number its diary number
 * @param text what its entry says of it: the sender's number, subject and remarks
 */
public record ReceiptRegistered(MatterId receipt, String number, String text) {}
