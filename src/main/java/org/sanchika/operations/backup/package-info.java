/** Saves the embedded database with its write-ahead log and the papers, and puts them back as of any moment since. */
@NullMarked
package org.sanchika.operations.backup;

import org.jspecify.annotations.NullMarked;
