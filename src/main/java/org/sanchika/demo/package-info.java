/** A district with six months of history for whoever wants to see the program; made through the modules' own acts. */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "custody::limit",
            "dispatch",
            "efile",
            "office",
            "proceeding::callbook",
            "proceeding::particulars",
            "receipt",
            "register",
            "signing",
            "platform::database",
            "platform::document",
            "platform::language",
            "platform::pack",
            "platform::security"
        })
@NullMarked
package org.sanchika.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
