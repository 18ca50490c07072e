/** One matter's path, and finding a matter by any part of its number, sender or subject. */
@NullMarked
package org.sanchika.custody.history;

import org.jspecify.annotations.NullMarked;
