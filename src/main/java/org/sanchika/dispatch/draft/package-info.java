@NullMarked
package org.sanchika.dispatch.draft;

import org.jspecify.annotations.NullMarked;
