/** The office's mailbox: hands messages to the mail server, and reads what came back. */
@NamedInterface("mail")
@NullMarked
package org.sanchika.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
