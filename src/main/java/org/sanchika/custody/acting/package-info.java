/** What may be done to a matter from a desk: forms, their answers, and the same as calls of the API. */
@NullMarked
package org.sanchika.custody.acting;

import org.jspecify.annotations.NullMarked;
