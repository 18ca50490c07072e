/** Sanchika: every paper that needs a decision lies on exactly one desk, and the ledger says on whose. */
@NullMarked
package org.sanchika;

import org.jspecify.annotations.NullMarked;
