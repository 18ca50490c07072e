/** Figures drawn into the boundaries of districts and blocks, where an installation has such boundaries. */
@NullMarked
package org.sanchika.mis.map;

import org.jspecify.annotations.NullMarked;
