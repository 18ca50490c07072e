/** The ledger: who holds which matter since when, and everything read from it. It knows no kind of matter by name. */
@ApplicationModule(
        allowedDependencies = {
            "office",
            "print",
            "platform::audit",
            "platform::job",
            "platform::language",
            "platform::pack",
            "platform::seal",
            "platform::security",
            "platform::web"
        })
@NullMarked
package org.sanchika.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
