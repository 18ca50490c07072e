package org.sanchika.register.periodical;

import java.util.List;
import org.sanchika.register.Periodical;

/** A return and its days, month by month. Public for the templates. */
public record YearLine(Periodical of, List<List<DueDay>> months) {}
