/** Whole files that go to another installation to be worked on there, and come back with what was added. */
@NullMarked
package org.sanchika.dispatch.visit;

import org.jspecify.annotations.NullMarked;
