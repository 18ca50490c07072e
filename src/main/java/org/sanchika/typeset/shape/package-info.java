/** From letters to glyphs: which face has them, how HarfBuzz joins and places them. Knows nothing of PDF. */
@NullMarked
package org.sanchika.typeset.shape;

import org.jspecify.annotations.NullMarked;
