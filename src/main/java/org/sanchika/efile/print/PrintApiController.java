package org.sanchika.efile.print;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Problem;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers made of a file. */
@RestController
@RequestMapping("/api/v1/files/{id:\\d{1,18}}")
class PrintApiController {
    private final Prints prints;

    PrintApiController(Prints prints) {
        this.prints = prints;
    }

    /**
     * The note sheet as PDF/A-2a, as the caller may see it, with words in his language. Every page names the file, and by
     * whom and when it was made. Without {@code from} and {@code to} the whole of it.
     *
     * @param from first paragraph; with head and signature of every note of which a paragraph is printed
     * @param to last paragraph
     */
    @GetMapping("/note-sheet.pdf")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> noteSheet(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        return orProblem(prints.sheet(id, SheetPaper.Range.of(from, to), by, words, request), words);
    }

    /** The correspondence as PDF: an index, then every page that the caller may see, each under its number c/…. */
    @GetMapping("/correspondence.pdf")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> correspondence(@PathVariable long id, Acting by, Words words, HttpServletRequest request)
            throws IOException {
        return orProblem(prints.bound(id, FilePrinter.Extent.CORRESPONDENCE, by, words, request), words);
    }

    /** The complete file as PDF: note sheet, index and correspondence, as the caller may see them. */
    @GetMapping("/complete.pdf")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> complete(@PathVariable long id, Acting by, Words words, HttpServletRequest request)
            throws IOException {
        return orProblem(prints.bound(id, FilePrinter.Extent.COMPLETE, by, words, request), words);
    }

    private static ResponseEntity<?> orProblem(@Nullable ResponseEntity<Resource> printed, Words words) {
        return printed != null
                ? printed
                : Problem.of(
                                "/problems/too-long-to-print",
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                words.get("refusal.title"),
                                words.get("print.too-long"))
                        .answer();
    }
}
