/** What is special about a matter: the call book, and the particulars of court cases, RTI applications and House questions. */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "efile",
            "office",
            "receipt",
            "platform::language",
            "platform::pack",
            "platform::security",
            "platform::web"
        })
@NullMarked
package org.sanchika.proceeding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
