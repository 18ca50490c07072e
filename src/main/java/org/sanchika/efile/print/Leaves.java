package org.sanchika.efile.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanchika.efile.print.FilePaper.Leaf;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Preview;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** Takes sheaves to leaves: one for each page that is drawn, one for an e-mail’s text or a paper that is not scanned. */
@Component
class Leaves {
    private final Documents documents;

    Leaves(Documents documents) {
        this.documents = documents;
    }

    /** PDFs as workers wrote them anew, by sheaf; the caller deletes them. Those that they could not are missing. */
    Map<String, Path> rewritten(List<Sheaf> sheaves) throws IOException {
        Map<String, Path> rewritten = new HashMap<>();
        for (Sheaf sheaf : sheaves) {
            if (sheaf.isPdf()) {
                documents.rewritten(sheaf.scan()).ifPresent(anew -> rewritten.put(sheaf.key(), anew));
            }
        }
        return rewritten;
    }

    /** @param rewritten sheaves whose pages are drawn as they are; of others there are pictures */
    List<Leaf> of(List<Sheaf> sheaves, Set<String> rewritten, Words words) throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        for (Sheaf sheaf : sheaves) {
            if (sheaf.document() == null) {
                leaves.add(new Leaf(sheaf, 1, words.get("efile.paper.no-scan")));
                continue;
            }
            for (int page = 1; page <= sheaf.scan().pages(); page++) {
                leaves.add(
                        rewritten.contains(sheaf.key())
                                ? new Leaf(sheaf, page, null)
                                : pictured(sheaf, sheaf.scan(), page, words));
            }
        }
        return leaves;
    }

    private Leaf pictured(Sheaf sheaf, Document document, int page, Words words) throws IOException {
        return switch (documents.preview(document, page)) {
            case Preview.Picture picture -> new Leaf(sheaf, page, null);
            case Preview.Text(var file) -> new Leaf(sheaf, page, Files.readString(file));
            case Preview.Impossible none -> new Leaf(sheaf, page, words.get("print.not-drawn"));
            case Preview.Later busy -> new Leaf(sheaf, page, words.get("print.not-drawn"));
        };
    }
}
