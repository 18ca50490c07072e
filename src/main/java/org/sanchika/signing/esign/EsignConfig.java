package org.sanchika.signing.esign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever configures half of it is told at the start, and not by an officer who cannot sign. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EsignProperties.class)
class EsignConfig {

    @Bean
    Esp esp(EsignProperties properties) throws IOException, GeneralSecurityException {
        if (properties.url() == null) {
            return Esp.none();
        }
        if (properties.aspId().isBlank()) {
            throw new IllegalStateException("sanchika.signing.esign.asp-id is missing");
        }
        List<X509Certificate> provider = certificates(properties.certificates());
        if (provider.isEmpty()) {
            throw new IllegalStateException("sanchika.signing.esign.certificates names no certificate of the provider");
        }
        return new Esp(properties.url(), properties.aspId(), key(properties), provider);
    }

    private static KeyStore.PrivateKeyEntry key(EsignProperties properties)
            throws IOException, GeneralSecurityException {
        if (properties.keyFile() == null) {
            throw new IllegalStateException("sanchika.signing.esign.key-file is missing");
        }
        char[] password = properties.keyPassword().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(properties.keyFile())) {
            store.load(file, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.getEntry(alias, new KeyStore.PasswordProtection(password))
                    instanceof KeyStore.PrivateKeyEntry entry) {
                return entry;
            }
        }
        throw new IllegalStateException("sanchika.signing.esign.key-file holds no key");
    }

    private static List<X509Certificate> certificates(@Nullable Path place)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> all = new ArrayList<>();
        if (place != null) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            try (Stream<Path> files = Files.walk(place, 1)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        factory.generateCertificates(in).forEach(one -> all.add((X509Certificate) one));
                    }
                }
            }
        }
        return all;
    }
}
