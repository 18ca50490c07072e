/** The register of periodical returns: what an office owes and is owed, week by week, month by month. */
@NullMarked
package org.sanchika.register.periodical;

import org.jspecify.annotations.NullMarked;
