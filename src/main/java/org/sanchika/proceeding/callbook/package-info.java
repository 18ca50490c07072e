/** The call book: matters on which nothing can be done for six months at least, looked at every month. */
@NamedInterface("callbook")
@NullMarked
package org.sanchika.proceeding.callbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
