/** Signatures by certificate over notes. */
@NullMarked
package org.sanchika.efile.signature;

import org.jspecify.annotations.NullMarked;
