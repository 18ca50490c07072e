/** What is an officer's own in files: confirmations asked of him, notes he discarded, his phrases. */
@NullMarked
package org.sanchika.efile.own;

import org.jspecify.annotations.NullMarked;
