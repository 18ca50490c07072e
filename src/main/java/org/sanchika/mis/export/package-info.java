/** Reports that do not fit a page, made in the background and kept for a week. */
@NullMarked
package org.sanchika.mis.export;

import org.jspecify.annotations.NullMarked;
