package org.sanchika.efile.print;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The file on paper, from its page. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}")
class PrintController {
    private final Prints prints;

    PrintController(Prints prints) {
        this.prints = prints;
    }

    @GetMapping("/note-sheet.pdf")
    @Requires(Power.READ)
    ResponseEntity<Resource> noteSheet(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        return orBack(prints.sheet(id, SheetPaper.Range.of(from, to), by, words, request), id, words, request);
    }

    @GetMapping("/correspondence.pdf")
    @Requires(Power.READ)
    ResponseEntity<Resource> correspondence(@PathVariable long id, Acting by, Words words, HttpServletRequest request)
            throws IOException {
        return orBack(prints.bound(id, FilePrinter.Extent.CORRESPONDENCE, by, words, request), id, words, request);
    }

    @GetMapping("/complete.pdf")
    @Requires(Power.READ)
    ResponseEntity<Resource> complete(@PathVariable long id, Acting by, Words words, HttpServletRequest request)
            throws IOException {
        return orBack(prints.bound(id, FilePrinter.Extent.COMPLETE, by, words, request), id, words, request);
    }

    private static ResponseEntity<Resource> orBack(
            @Nullable ResponseEntity<Resource> printed, long id, Words words, HttpServletRequest request) {
        if (printed != null) {
            return printed;
        }
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("print.too-long"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/files/" + id))
                .build();
    }
}
