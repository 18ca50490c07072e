/** A second process with limits of its own, which alone opens papers: what they are, their pages, their pictures. */
@NamedInterface("worker")
@NullMarked
package org.sanchika.platform.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
