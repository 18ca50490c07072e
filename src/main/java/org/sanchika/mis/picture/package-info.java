/** Reports as they are drawn: where lines and bars stand, reckoned from their tables. */
@NullMarked
package org.sanchika.mis.picture;

import org.jspecify.annotations.NullMarked;
