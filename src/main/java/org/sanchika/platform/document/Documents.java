package org.sanchika.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The store of papers. Content is kept once, under its SHA-256, and never changes. Who may see a paper is for the
 * module to decide that refers to it.
 */
public interface Documents {

    /**
     * Stores a paper, or says why not; a refused or broken-off one leaves nothing behind. Call it before the
     * transaction of the act that refers to it: examining a paper takes its time.
     *
     * @param fileName the name it came with; its ending must fit the content. An empty one claims nothing.
     * @throws IOException when {@code content} breaks off or the disk fails
     */
    Intake take(InputStream content, String fileName) throws IOException;

    /** Stores a PDF that the program itself made, which needs no examining. */
    Document keep(byte[] pdf, int pages) throws IOException;

    Optional<Document> find(String sha256);

    /** The bytes as they came. */
    InputStream open(Document document) throws IOException;

    /**
     * What a page looks like; made at once when it is not there yet.
     *
     * @param page from 1
     */
    Preview preview(Document document, int page) throws IOException;

    /**
     * What a page says; read at once when nobody did yet. Empty when nobody is free to read it: ask again.
     *
     * @param page from 1 to the document's last
     */
    Optional<PageText> text(Document document, int page) throws IOException;

    /**
     * A PDF written anew where no harm can come of it, in a file that the caller deletes: each page is one drawing, the
     * only thing among its resources. Empty when that cannot be done, or nobody is free to do it.
     */
    Optional<Path> rewritten(Document document) throws IOException;

    /** The paper as a viewer shows it. See {@link PaperView} for the addresses that must answer. */
    PaperView view(Document document, String address, String name);
}
