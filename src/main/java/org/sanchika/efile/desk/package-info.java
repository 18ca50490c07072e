/** The page of a file. */
@NullMarked
package org.sanchika.efile.desk;

import org.jspecify.annotations.NullMarked;
