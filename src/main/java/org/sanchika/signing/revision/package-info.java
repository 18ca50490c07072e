/** A PDF taken apart, so that two times of it can be compared. */
@NullMarked
package org.sanchika.signing.revision;

import org.jspecify.annotations.NullMarked;
