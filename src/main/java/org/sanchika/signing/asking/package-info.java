/** Services that signatures need: time stamps, and what became of certificates. */
@NullMarked
package org.sanchika.signing.asking;

import org.jspecify.annotations.NullMarked;
