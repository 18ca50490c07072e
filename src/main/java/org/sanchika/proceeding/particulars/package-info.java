/** Particulars of court cases, RTI applications and House questions; what is due of them is due of the matter. */
@NamedInterface("particulars")
@NullMarked
package org.sanchika.proceeding.particulars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
