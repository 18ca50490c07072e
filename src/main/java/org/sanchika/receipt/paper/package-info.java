/** The page of a receipt: the paper with its stamp, its details, what belongs to it, and what can be done with it. */
@NullMarked
package org.sanchika.receipt.paper;

import org.jspecify.annotations.NullMarked;
