package org.sanchika.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of static files with a mark of their content: {@code /assets/3f2a9c10/app.css}. */
@Component
public final class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String address(String name) {
        return addresses.computeIfAbsent(name, Assets::marked);
    }

    private static String marked(String name) {
        try (InputStream content = new ClassPathResource("static/" + name).getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/assets/" + HexFormat.of().formatHex(digest, 0, 4) + "/" + name;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
