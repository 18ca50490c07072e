package org.sanchika.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Papers on the disk, their register in the database. */
@Service
class Library implements Documents {
    private final Reception reception;
    private final DocumentSql register;
    private final PaperStore store;
    private final Previews previews;
    private final PageTexts texts;
    private final PageSql pages;

    Library(
            Reception reception,
            DocumentSql register,
            PaperStore store,
            Previews previews,
            PageTexts texts,
            PageSql pages) {
        this.reception = reception;
        this.register = register;
        this.store = store;
        this.previews = previews;
        this.texts = texts;
        this.pages = pages;
    }

    @Override
    public Intake take(InputStream content, String fileName) throws IOException {
        return reception.take(content, fileName);
    }

    @Override
    public Document keep(byte[] pdf, int pages) throws IOException {
        return reception.keep(pdf, pages);
    }

    @Override
    public Optional<Document> find(String sha256) {
        return Document.isName(sha256) ? register.find(sha256) : Optional.empty();
    }

    @Override
    public InputStream open(Document document) throws IOException {
        return Files.newInputStream(store.place(document.sha256()));
    }

    @Override
    public Preview preview(Document document, int page) throws IOException {
        return previews.wanted(document, page);
    }

    @Override
    public Optional<PageText> text(Document document, int page) throws IOException {
        return texts.wanted(document, page);
    }

    @Override
    public Optional<Path> rewritten(Document document) throws IOException {
        return previews.rewritten(document);
    }

    @Override
    public PaperView view(Document document, String address, String name) {
        return new PaperView(document, address, name, pages.sizes(document));
    }
}
