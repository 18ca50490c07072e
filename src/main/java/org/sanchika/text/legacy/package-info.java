/** Text of Kruti Dev and Bijoy into Unicode: tables of glyphs, their order, and how such text is recognised. */
@NullMarked
package org.sanchika.text.legacy;

import org.jspecify.annotations.NullMarked;
