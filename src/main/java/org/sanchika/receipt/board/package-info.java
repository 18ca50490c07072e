/** One letter to a saved group: linked copies with one custody each, and a board of who opened, replied or is late. */
@NullMarked
package org.sanchika.receipt.board;

import org.jspecify.annotations.NullMarked;
