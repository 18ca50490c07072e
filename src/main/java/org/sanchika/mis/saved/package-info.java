/** Reports as somebody keeps them, and their delivery by e-mail. */
@NullMarked
package org.sanchika.mis.saved;

import org.jspecify.annotations.NullMarked;
