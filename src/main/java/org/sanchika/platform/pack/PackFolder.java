package org.sanchika.platform.pack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of one pack.
 *
 * @param name as it stands in messages: {@code packs/bihar}
 * @param texts each file's text in normal form C, by file name
 */
record PackFolder(String name, Map<String, String> texts) {
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();
    private static final String BUILT_IN = "classpath:packs/";

    /** @param outside folder of packs that come before the built-in ones; empty for none */
    static PackFolder open(String id, String outside) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            return new PackFolder("packs/" + id, Map.of());
        }
        if (!outside.isEmpty()) {
            Path folder = Path.of(outside).toAbsolutePath().normalize();
            Map<String, String> texts = texts(folder.toUri() + "/" + id + "/*");
            if (!texts.isEmpty()) {
                return new PackFolder(folder.resolve(id).toString(), texts);
            }
        }
        return new PackFolder("packs/" + id, texts(BUILT_IN + id + "/*"));
    }

    /** Names of the packs that are built in. */
    static TreeSet<String> builtIn() {
        TreeSet<String> ids = new TreeSet<>();
        try {
            for (Resource file : FILES.getResources(BUILT_IN + "*/pack.yaml")) {
                String[] parts = file.getURL().getPath().split("/");
                ids.add(parts[parts.length - 2]);
            }
        } catch (FileNotFoundException none) {
            return ids;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return ids;
    }

    String path(String file) {
        return name + "/" + file;
    }

    private static Map<String, String> texts(String pattern) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file : FILES.getResources(pattern)) {
                String name = file.getFilename();
                if (name != null && file.isReadable()) {
                    String text = file.getContentAsString(StandardCharsets.UTF_8);
                    texts.put(name, Normalizer.normalize(text, Normalizer.Form.NFC));
                }
            }
        } catch (FileNotFoundException none) {
            return Map.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
