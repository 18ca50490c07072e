/** To whom next: the desk that is proposed, starred desks, and what a sender should know before he sends. */
@NullMarked
package org.sanchika.custody.sending;

import org.jspecify.annotations.NullMarked;
