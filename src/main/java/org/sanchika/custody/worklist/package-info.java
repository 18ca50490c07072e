/** What lies on a desk, and the lists of what was sent, made, parked and closed. */
@NullMarked
package org.sanchika.custody.worklist;

import org.jspecify.annotations.NullMarked;
