@NullMarked
package org.sanchika.office.head;

import org.jspecify.annotations.NullMarked;
