@NullMarked
package org.sanchika.proof.genuine;

import org.jspecify.annotations.NullMarked;
