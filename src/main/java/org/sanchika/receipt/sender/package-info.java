/** The register of senders: typed once, found by sound, duplicates merged. */
@NullMarked
package org.sanchika.receipt.sender;

import org.jspecify.annotations.NullMarked;
