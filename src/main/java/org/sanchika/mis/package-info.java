/**
 * Reports: figures and registers read from the ledger. A report is a file of SQL under {@code reports}, whose heading says
 * what it is called, what it asks for and what its columns hold.
 */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "custody::whereabouts",
            "efile",
            "office",
            "print",
            "register",
            "task",
            "platform::audit",
            "platform::database",
            "platform::job",
            "platform::language",
            "platform::mail",
            "platform::pack",
            "platform::seal",
            "platform::security",
            "platform::web"
        })
@NullMarked
package org.sanchika.mis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
