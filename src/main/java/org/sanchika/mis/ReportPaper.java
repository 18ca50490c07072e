package org.sanchika.mis;

import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;

/**
 * A report as it is printed. Public for the template.
 *
 * @param place the unit it is about
 * @param unit whose officer prints it
 */
public record ReportPaper(Asked asked, String place, ReportTable table, LocalName unit, Printer printer, Words words) {}
