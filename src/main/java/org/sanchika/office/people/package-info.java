/** People, their charges and the chair in which each acts. */
@NullMarked
package org.sanchika.office.people;

import org.jspecify.annotations.NullMarked;
