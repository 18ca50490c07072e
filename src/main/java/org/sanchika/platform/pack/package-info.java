/** State packs: the words, numbers, levels, limits and calendars in which states differ. */
@NamedInterface("pack")
@NullMarked
package org.sanchika.platform.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
