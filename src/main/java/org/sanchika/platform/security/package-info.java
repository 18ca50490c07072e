/** Sign-in, powers by role, and what every handler must declare. */
@NamedInterface("security")
@NullMarked
package org.sanchika.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
