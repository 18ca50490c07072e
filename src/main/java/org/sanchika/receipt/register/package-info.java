/** The registers that a diary keeps: by day, by section with its receipts, and of references with their dates. */
@NullMarked
package org.sanchika.receipt.register;

import org.jspecify.annotations.NullMarked;
