/** The note sheet: notes in the making, notes on record. */
@NullMarked
package org.sanchika.efile.note;

import org.jspecify.annotations.NullMarked;
