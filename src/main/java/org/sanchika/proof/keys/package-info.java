@NullMarked
package org.sanchika.proof.keys;

import org.jspecify.annotations.NullMarked;
