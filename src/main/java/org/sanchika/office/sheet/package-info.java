/** Filling an office from sheets: templates, reading, checking every cell, and entering all or nothing. */
@NullMarked
package org.sanchika.office.sheet;

import org.jspecify.annotations.NullMarked;
