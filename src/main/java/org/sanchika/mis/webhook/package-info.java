/** Other systems that are told of figures of units, and what became of each notice. */
@NullMarked
package org.sanchika.mis.webhook;

import org.jspecify.annotations.NullMarked;
