/** What text in our scripts needs before anything else can be done with it; knows nothing of files. */
@ApplicationModule(allowedDependencies = {"platform::document", "platform::security"})
@NullMarked
package org.sanchika.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
