/** Drafts and issues as programs see them. */
@NullMarked
package org.sanchika.dispatch.api;

import org.jspecify.annotations.NullMarked;
