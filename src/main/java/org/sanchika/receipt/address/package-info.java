/** Groups of people outside: kept once, addressed in one press. */
@NullMarked
package org.sanchika.receipt.address;

import org.jspecify.annotations.NullMarked;
