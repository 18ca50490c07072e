package org.sanchika.receipt.paper;

import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;
import org.sanchika.receipt.Receipt;

/**
 * An acknowledgement as the sender gets it. Public for the template.
 *
 * @param words of the sender's language
 */
public record AckPaper(Receipt receipt, String government, String office, Printer printer, Words words) {}
