/** What was issued for everybody: orders, circulars and notices on the public list of this installation. */
@NullMarked
package org.sanchika.dispatch.published;

import org.jspecify.annotations.NullMarked;
