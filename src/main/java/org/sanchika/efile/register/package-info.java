/** The file register of a section and year. */
@NullMarked
package org.sanchika.efile.register;

import org.jspecify.annotations.NullMarked;
