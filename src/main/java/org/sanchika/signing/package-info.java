/** Signs and verifies PDFs and bytes with certificates; a library that knows nothing of files, offices or letters. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sanchika.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
