@NullMarked
package org.sanchika.proof.verification;

import org.jspecify.annotations.NullMarked;
