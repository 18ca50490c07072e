/** Makes the first administrator of an empty installation, from whom every other account comes. */
@NullMarked
package org.sanchika.operations.setup;

import org.jspecify.annotations.NullMarked;
