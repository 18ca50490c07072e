/** How a start ends: the address when it went well, one sentence when it did not. */
@NullMarked
package org.sanchika.operations.start;

import org.jspecify.annotations.NullMarked;
