/** {@code ./sanchika doctor}. */
@NullMarked
package org.sanchika.operations.doctor;

import org.jspecify.annotations.NullMarked;
