/** The correspondence: papers of a file with their pages. */
@NullMarked
package org.sanchika.efile.paper;

import org.jspecify.annotations.NullMarked;
