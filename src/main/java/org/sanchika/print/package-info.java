/** Papers made of templates: set as PDF, with the same head and foot everywhere, and sealed. */
@ApplicationModule(allowedDependencies = {"typeset", "platform::language", "platform::seal", "platform::security"})
@NullMarked
package org.sanchika.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
