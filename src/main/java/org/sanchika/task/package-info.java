/** Tasks: what somebody has to do because something happened. A kind of matter of its own. */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "office",
            "platform::audit",
            "platform::language",
            "platform::number",
            "platform::security",
            "platform::web"
        })
@NullMarked
package org.sanchika.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
