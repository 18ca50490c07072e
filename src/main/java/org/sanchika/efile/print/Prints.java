package org.sanchika.efile.print;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.print.PdfAnswer;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages and the calls that print have in common: who may, what is recorded, how a PDF is handed over. */
@Component
class Prints {
    private final org.sanchika.efile.Files files;
    private final SheetPrinter sheets;
    private final FilePrinter bindery;
    private final Sealing sealing;
    private final Audit audit;

    Prints(org.sanchika.efile.Files files, SheetPrinter sheets, FilePrinter bindery, Sealing sealing, Audit audit) {
        this.files = files;
        this.sheets = sheets;
        this.bindery = bindery;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** None when it is too long for one PDF. */
    @Nullable
    ResponseEntity<Resource> sheet(
            long id, SheetPaper.@Nullable Range range, Acting by, Words words, HttpServletRequest request)
            throws IOException {
        EFile file = file(id, by);
        return switch (sheets.print(file, range, by, who(request), words)) {
            case Press.Printed.Paper(byte[] pdf, var places, var mark) -> {
                record(file, "note-sheet", request);
                yield PdfAnswer.of(file.number(), words.get("print.sheet"), words)
                        .body(new ByteArrayResource(pdf));
            }
            case Press.Printed.TooLong() -> null;
        };
    }

    /** None when it is too long for one PDF. */
    @Nullable
    ResponseEntity<Resource> bound(
            long id, FilePrinter.Extent extent, Acting by, Words words, HttpServletRequest request) throws IOException {
        EFile file = file(id, by);
        Path printed = bindery.print(file, extent, by, Printer.of(who(request), sealing.now()), words);
        if (printed == null) {
            return null;
        }
        boolean complete = extent == FilePrinter.Extent.COMPLETE;
        record(file, complete ? "complete" : "correspondence", request);
        return PdfAnswer.of(file.number(), words.get(complete ? "print.complete" : "print.correspondence"), words)
                .contentLength(Files.size(printed))
                .body(new InputStreamResource(Files.newInputStream(printed, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }

    private static Presence who(HttpServletRequest request) {
        return Objects.requireNonNull(Presence.of(request), "only who is signed in prints");
    }

    /** For whoever looks one day for the source of a leaked paper. */
    private void record(EFile file, String what, HttpServletRequest request) {
        audit.access(Presence.of(request), "PRINT", "file:" + file.id().value() + "/" + what, request.getRemoteAddr());
    }
}
