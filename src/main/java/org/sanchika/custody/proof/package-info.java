/** A matter's chain as an auditor outside can verify it. */
@NullMarked
package org.sanchika.custody.proof;

import org.jspecify.annotations.NullMarked;
