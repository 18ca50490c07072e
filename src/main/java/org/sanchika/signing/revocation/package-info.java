/** Whether certificates are revoked: what responders say (OCSP, RFC 6960), and which of two words is the last. */
@NullMarked
package org.sanchika.signing.revocation;

import org.jspecify.annotations.NullMarked;
