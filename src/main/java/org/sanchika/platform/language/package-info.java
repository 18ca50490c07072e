/** English, Hindi and Bengali: words, digits, dates and names, switched at once. */
@NamedInterface("language")
@NullMarked
package org.sanchika.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
