/** The file on paper: what courts, auditors and applicants under the right to information are handed. */
@NullMarked
package org.sanchika.efile.print;

import org.jspecify.annotations.NullMarked;
