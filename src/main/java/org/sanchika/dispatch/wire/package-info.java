/** What installations write to each other: cards, packages, receipts and calls, each signed. Pure, but for the files. */
@NullMarked
package org.sanchika.dispatch.wire;

import org.jspecify.annotations.NullMarked;
