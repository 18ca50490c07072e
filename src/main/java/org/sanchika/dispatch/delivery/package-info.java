/** Deliveries: to whom an issue goes and how, the registry with its envelopes and stamps, and their registers. */
@NullMarked
package org.sanchika.dispatch.delivery;

import org.jspecify.annotations.NullMarked;
