/** What administrators ask of the office, on pages and by programs alike. */
@NullMarked
package org.sanchika.office.errand;

import org.jspecify.annotations.NullMarked;
