/** The register of assurances: what was promised in the House, by when, and what became of it. */
@NullMarked
package org.sanchika.register.assurance;

import org.jspecify.annotations.NullMarked;
