/** What an operator does: start, first administrator, backup and restore. */
@ApplicationModule(allowedDependencies = {"platform::database", "platform::language"})
@NullMarked
package org.sanchika.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
