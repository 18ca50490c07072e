/** The file: its cover, the note sheet on the left, the correspondence on the right. */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "office",
            "receipt",
            "print",
            "signing",
            "text",
            "typeset",
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
package org.sanchika.efile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
