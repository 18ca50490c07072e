package org.sanchika.custody.history;

import org.sanchika.custody.MatterPanel;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;

/** The register of movements of one matter as it is printed. Public for the template. */
public record PathPaper(MatterPanel panel, Printer printer, Words words) {}
