/** What every module stands on: database, languages, security, web frame, documents, numbers, packs, jobs, audit. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sanchika.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
