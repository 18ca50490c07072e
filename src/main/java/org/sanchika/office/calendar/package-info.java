/** Working days as each office keeps them. */
@NullMarked
package org.sanchika.office.calendar;

import org.jspecify.annotations.NullMarked;
