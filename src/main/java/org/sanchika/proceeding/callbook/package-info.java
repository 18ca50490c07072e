/** The call book: matters on which nothing can be done for six months at least, looked at every month. */
@NullMarked
package org.sanchika.proceeding.callbook;

import org.jspecify.annotations.NullMarked;
