package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sanchika.dispatch.partner.Consignor;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.seal.Statements;
import org.springframework.stereotype.Component;

/** Makes the packages of letters that wait: each time the same, for as long as the key that signed it stands. */
@Component
class Packages {
    private final Documents documents;
    private final Statements statements;
    private final Path folder;

    Packages(Documents documents, Statements statements, ExchangeProperties properties) {
        this.documents = documents;
        this.statements = statements;
        this.folder = properties.folder().resolve("outgoing");
    }

    /** In a file that the caller deletes. */
    Path pack(Waiting letter, Consignor by) throws IOException {
        Map<Integer, Packing.Content> papers = new TreeMap<>();
        for (Map.Entry<Integer, Document> paper : by.papers(letter.key()).entrySet()) {
            papers.put(paper.getKey(), () -> documents.open(paper.getValue()));
        }
        var contents = new Packing.Contents(
                letter.id(), letter.part(), letter.description().getBytes(StandardCharsets.UTF_8), papers);
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, letter.id().toString(), ".zip");
        try {
            Packing.write(contents, content -> signature(letter, by, content), file);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return file;
    }

    private String signature(Waiting letter, Consignor by, byte[] content) {
        if (!letter.signature().isEmpty() && statements.stands(letter.signature(), Packing.TYPE, content)) {
            return letter.signature();
        }
        String signature = statements.signBeside(Packing.TYPE, content);
        by.sign(letter.key(), signature);
        return signature;
    }
}
