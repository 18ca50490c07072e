/** Number series: one row per series, a serial taken in the transaction that uses it. */
@NamedInterface("number")
@NullMarked
package org.sanchika.platform.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
