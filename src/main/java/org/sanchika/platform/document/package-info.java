/** Papers stored by their SHA-256, examined and drawn by a worker process. */
@NamedInterface("document")
@NullMarked
package org.sanchika.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
