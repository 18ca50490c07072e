@NullMarked
package org.sanchika.dispatch.letter;

import org.jspecify.annotations.NullMarked;
