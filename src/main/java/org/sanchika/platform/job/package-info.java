/** Work that is done later: the outbox of acts, and rounds at set times; each at least once, on whichever process is free. */
@NamedInterface("job")
@NullMarked
package org.sanchika.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
