/** What anybody may check: whether a paper is genuine, by which keys it was sealed, and who signed a PDF. */
@ApplicationModule(
        allowedDependencies = {
            "platform::document",
            "platform::language",
            "platform::seal",
            "platform::security",
            "platform::web",
            "platform::worker",
            "signing"
        })
@NullMarked
package org.sanchika.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
