/** Figures of units as gauges, for programs that draw curves and raise alarms. */
@NullMarked
package org.sanchika.mis.metrics;

import org.jspecify.annotations.NullMarked;
