/** What leaves the office: drafts on files and on letters that lie in none, their approval, and the numbered issue. */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "efile",
            "office",
            "receipt",
            "signing",
            "task",
            "text",
            "typeset",
            "platform::audit",
            "platform::document",
            "platform::job",
            "platform::language",
            "platform::mail",
            "platform::number",
            "platform::pack",
            "platform::seal",
            "platform::security",
            "platform::web"
        })
@NullMarked
package org.sanchika.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
