/** Letters that came without paper, until they are diarised or refused. */
@NullMarked
package org.sanchika.dispatch.arrival;

import org.jspecify.annotations.NullMarked;
