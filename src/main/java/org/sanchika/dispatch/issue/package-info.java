@NullMarked
package org.sanchika.dispatch.issue;

import org.jspecify.annotations.NullMarked;
