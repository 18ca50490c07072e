/** The guard file of an office: Acts, rules and standing orders to which notes refer. */
@NullMarked
package org.sanchika.efile.authority;

import org.jspecify.annotations.NullMarked;
