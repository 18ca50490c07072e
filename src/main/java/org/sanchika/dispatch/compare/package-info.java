/** Scans of letters signed by hand, each compared by a second person with what was to be signed. */
@NullMarked
package org.sanchika.dispatch.compare;

import org.jspecify.annotations.NullMarked;
