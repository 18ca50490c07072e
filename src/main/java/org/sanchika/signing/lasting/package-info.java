/** Adds to signed PDFs, as time goes on, what they need to be verified later. */
@NullMarked
package org.sanchika.signing.lasting;

import org.jspecify.annotations.NullMarked;
