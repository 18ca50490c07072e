/** Sign-ins, one-time codes and tokens. */
@NullMarked
package org.sanchika.office.account;

import org.jspecify.annotations.NullMarked;
