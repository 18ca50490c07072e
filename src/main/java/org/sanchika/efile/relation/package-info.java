/** Parts, volumes, links, and files that travel with others. */
@NullMarked
package org.sanchika.efile.relation;

import org.jspecify.annotations.NullMarked;
