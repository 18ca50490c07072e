package org.sanchika.mis;

import org.sanchika.custody.MatterKinds;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;

/**
 * A review as it is printed. Public for the template.
 *
 * @param place the unit it is about
 * @param unit whose officer prints it
 */
public record ReviewPaper(
        Review review, String place, MatterKinds kinds, LocalName unit, Printer printer, Words words) {}
