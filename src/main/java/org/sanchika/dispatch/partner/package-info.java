/** What the exchange of packages and those who send and take them ask of each other. */
@NullMarked
package org.sanchika.dispatch.partner;

import org.jspecify.annotations.NullMarked;
