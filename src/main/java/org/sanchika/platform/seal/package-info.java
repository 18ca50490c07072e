/** The installation's own key, and the seals on what it prints. */
@NamedInterface("seal")
@NullMarked
package org.sanchika.platform.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
