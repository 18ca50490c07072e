/** How long a matter may lie on a desk, as offices set it, and who is told when it lies longer. */
@NamedInterface("limit")
@NullMarked
package org.sanchika.custody.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
