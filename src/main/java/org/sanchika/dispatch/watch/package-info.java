/** Replies that are awaited to what was issued: what is due, what may have come, reminders that write themselves. */
@NullMarked
package org.sanchika.dispatch.watch;

import org.jspecify.annotations.NullMarked;
