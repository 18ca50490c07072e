/** Dak: what comes in is registered in a diary, acknowledged and marked to a desk. */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "office",
            "print",
            "platform::audit",
            "platform::document",
            "platform::language",
            "platform::number",
            "platform::pack",
            "platform::seal",
            "platform::security",
            "platform::web"
        })
@NullMarked
package org.sanchika.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
