/** How long a matter may lie on a desk, as offices set it, and who is told when it lies longer. */
@NullMarked
package org.sanchika.custody.limit;

import org.jspecify.annotations.NullMarked;
