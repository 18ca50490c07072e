/** Opening files and their covers. */
@NullMarked
package org.sanchika.efile.cover;

import org.jspecify.annotations.NullMarked;
