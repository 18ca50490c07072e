/** The port through which acts and views are put on record. */
@NamedInterface("audit")
@NullMarked
package org.sanchika.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
