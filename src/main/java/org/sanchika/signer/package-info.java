/** The program that signs with a token on an officer’s PC: nothing of the server, and nothing but the JDK. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sanchika.signer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
