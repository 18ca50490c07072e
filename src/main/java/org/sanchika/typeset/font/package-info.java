/** Fonts made for one document, whose every code is a whole akshara, as PDFBox embeds them. */
@NullMarked
package org.sanchika.typeset.font;

import org.jspecify.annotations.NullMarked;
