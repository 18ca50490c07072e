package org.sanchika.efile.paper;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.PageText;
import org.sanchika.receipt.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files that a letter names, in its entry or on its first page: it answers them, or goes on from them. */
@Component
class NamedFiles {
    private static final Logger log = LoggerFactory.getLogger(NamedFiles.class);

    private final ShelfSql shelf;
    private final Office office;
    private final Documents documents;

    NamedFiles(ShelfSql shelf, Office office, Documents documents) {
        this.shelf = shelf;
        this.office = office;
        this.documents = documents;
    }

    /** Those that {@code reader} may know of. */
    List<ShelfRow> by(Receipt letter, Acting reader) {
        Set<String> numbers =
                new LinkedHashSet<>(QuotedNumbers.in(letter.letter().words()));
        if (letter.paper() != null) {
            firstPage(letter.paper()).map(QuotedNumbers::in).ifPresent(numbers::addAll);
        }
        return numbers.isEmpty() ? List.of() : shelf.numbered(numbers, office.principals(reader));
    }

    private Optional<String> firstPage(Document paper) {
        try {
            return documents.text(paper, 1).map(PageText::body);
        } catch (IOException unreadable) {
            log.warn("paper.unread sha256={} reason={}", paper.sha256(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
