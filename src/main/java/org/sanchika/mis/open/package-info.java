/** What everybody may see without signing in: the board of what lies where, and the same as open data. */
@NullMarked
package org.sanchika.mis.open;

import org.jspecify.annotations.NullMarked;
