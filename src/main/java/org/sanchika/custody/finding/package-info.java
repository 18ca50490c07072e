/** Finding a matter by any part of its number, sender or subject. */
@NullMarked
package org.sanchika.custody.finding;

import org.jspecify.annotations.NullMarked;
