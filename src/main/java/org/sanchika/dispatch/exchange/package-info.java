/** Letters to and from other installations of this program, over the line or on a stick. */
@NullMarked
package org.sanchika.dispatch.exchange;

import org.jspecify.annotations.NullMarked;
