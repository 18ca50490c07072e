/** Whose certificate is whose. */
@NullMarked
package org.sanchika.signing.register;

import org.jspecify.annotations.NullMarked;
