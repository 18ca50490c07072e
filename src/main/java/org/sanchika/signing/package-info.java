/**
 * Signs and verifies PDFs and bytes with certificates, keeps whose certificate is whose, and has people sign what other
 * modules lay before them; it knows nothing of files or letters.
 */
@ApplicationModule(
        allowedDependencies = {
            "custody",
            "office",
            "signer",
            "platform::audit",
            "platform::language",
            "platform::security",
            "platform::web"
        })
@NullMarked
package org.sanchika.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
