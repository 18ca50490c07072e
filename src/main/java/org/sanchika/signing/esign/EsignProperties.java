package org.sanchika.signing.esign;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of Aadhaar eSign with whom the office has an agreement.
 *
 * @param url where the provider takes requests from browsers; none: eSign is not offered
 * @param aspId by which the provider knows us
 * @param keyFile PKCS#12 with the key that signs our requests
 * @param keyPassword of that file
 * @param certificates file or folder of the certificates that sign the provider's answers
 */
@ConfigurationProperties("sanchika.signing.esign")
record EsignProperties(
        @Nullable URI url,
        @DefaultValue("") String aspId,
        @Nullable Path keyFile,
        @DefaultValue("") String keyPassword,
        @Nullable Path certificates) {}
