/** The wire of Aadhaar eSign (CCA, eSign API 2.1): what is asked of a provider, and what its answers say. */
@NullMarked
package org.sanchika.signing.esign;

import org.jspecify.annotations.NullMarked;
