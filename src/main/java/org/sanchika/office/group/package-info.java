/** Saved groups of posts: nineteen blocks, all sections, all engineers. */
@NullMarked
package org.sanchika.office.group;

import org.jspecify.annotations.NullMarked;
