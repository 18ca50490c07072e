@NullMarked
package org.sanchika.dispatch.approval;

import org.jspecify.annotations.NullMarked;
