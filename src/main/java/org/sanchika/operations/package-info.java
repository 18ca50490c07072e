/** What an operator does: start, first administrator, backup and restore. */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "office",
            "platform::audit",
            "platform::database",
            "platform::language",
            "platform::pack",
            "platform::security"
        })
@NullMarked
package org.sanchika.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
