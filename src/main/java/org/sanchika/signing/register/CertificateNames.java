package org.sanchika.signing.register;

import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The short name in a distinguished one. */
final class CertificateNames {
    private CertificateNames() {}

    /** The common name; where there is none the whole. */
    static String common(X500Principal principal) {
        try {
            Stream<Rdn> parts = new LdapName(principal.getName()).getRdns().stream();
            return parts.filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> part.getValue().toString().strip())
                    .filter(name -> !name.isEmpty())
                    .reduce((one, last) -> last)
                    .orElseGet(principal::getName);
        } catch (InvalidNameException odd) {
            return principal.getName();
        }
    }
}
