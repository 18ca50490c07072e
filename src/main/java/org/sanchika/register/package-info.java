/** Registers that an office keeps beside its files: periodical returns, assurances, standing orders and precedents. */
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
package org.sanchika.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
