/** Units from state to block, posts and their levels, people and their charges, and the working days of each office. */
@ApplicationModule(
        allowedDependencies = {
            "platform::audit",
            "platform::database",
            "platform::language",
            "platform::pack",
            "platform::security",
            "platform::web",
            "text"
        })
@NullMarked
package org.sanchika.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
