/** People sign what waits for them: several things in one go, with a key kept here. */
@NullMarked
package org.sanchika.signing.desk;

import org.jspecify.annotations.NullMarked;
