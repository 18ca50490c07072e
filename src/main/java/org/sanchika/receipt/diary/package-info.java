/** Registering: the number, the rules of the entry, the same letter twice, and the screen at the counter. */
@NullMarked
package org.sanchika.receipt.diary;

import org.jspecify.annotations.NullMarked;
