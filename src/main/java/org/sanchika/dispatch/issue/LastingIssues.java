package org.sanchika.dispatch.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Letters;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.seal.Seals;
import org.sanchika.signing.Lasting;
import org.springframework.stereotype.Component;

/** Letters signed with a certificate. Each of their versions is genuine; the one in the file is what left the office. */
@Component
class LastingIssues implements Lasting.Papers {
    private final IssueVersionSql sql;
    private final Documents documents;
    private final Seals seals;
    private final Clock clock;

    LastingIssues(IssueVersionSql sql, Documents documents, Seals seals, Clock clock) {
        this.sql = sql;
        this.documents = documents;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return IssuesToSign.KIND;
    }

    @Override
    public byte[] newest(long id) {
        try (InputStream bytes = documents.open(sql.newest(new IssueId(id)).orElseThrow())) {
            return bytes.readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Override
    public void renewed(long id, byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            Document document = documents.keep(pdf, read.getNumberOfPages());
            sql.insert(new IssueId(id), document, clock.instant());
            seals.made(Letters.SEALED_AS, id, document.sha256());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
