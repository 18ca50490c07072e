/** Files as programs see them. */
@NullMarked
package org.sanchika.efile.api;

import org.jspecify.annotations.NullMarked;
