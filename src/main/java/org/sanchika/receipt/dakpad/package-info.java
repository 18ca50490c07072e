/** The morning's dak: letter after letter, full screen, one key for each subordinate. */
@NullMarked
package org.sanchika.receipt.dakpad;

import org.jspecify.annotations.NullMarked;
