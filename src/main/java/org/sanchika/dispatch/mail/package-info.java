/** Letters that go by e-mail, and the reports of those that do not arrive. */
@NullMarked
package org.sanchika.dispatch.mail;

import org.jspecify.annotations.NullMarked;
