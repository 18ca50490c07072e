/** Standing orders and the book of precedents of an office. */
@NullMarked
package org.sanchika.register.book;

import org.jspecify.annotations.NullMarked;
