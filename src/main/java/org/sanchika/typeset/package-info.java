/** XHTML and CSS to PDF with rightly shaped Devanagari and Bengali; a library that knows nothing of files or offices. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sanchika.typeset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
