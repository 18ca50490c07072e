/** Where everything lies: counts by level, office and officer, and the lists behind them. */
@NamedInterface("whereabouts")
@NullMarked
package org.sanchika.custody.whereabouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
