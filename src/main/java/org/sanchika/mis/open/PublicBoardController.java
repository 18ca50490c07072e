package org.sanchika.mis.open;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.web.Assets;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Page;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How much lies in which office and for how long, for everybody. */
@Controller
class PublicBoardController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublicFigures figures;
    private final Threshold threshold;
    private final TemplateEngine templates;
    private final Pages pages;
    private final StatePack pack;
    private final Assets assets;

    PublicBoardController(
            PublicFigures figures,
            Threshold threshold,
            TemplateEngine templates,
            Pages pages,
            StatePack pack,
            Assets assets) {
        this.figures = figures;
        this.threshold = threshold;
        this.templates = templates;
        this.pages = pages;
        this.pack = pack;
        this.assets = assets;
    }

    /** @param in language; that of the browser when left out */
    @GetMapping("/board")
    @Public(because = "the installation shows it to everybody")
    ResponseEntity<byte[]> all(@RequestParam(defaultValue = "") String in, HttpServletRequest request, Words words) {
        return answer("", in, request, words);
    }

    /** @param code of a unit, which may have strokes in it */
    @GetMapping("/board/{*code}")
    @Public(because = "the installation shows it to everybody")
    ResponseEntity<byte[]> one(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request,
            Words words) {
        return answer(code.substring(1), in, request, words);
    }

    private ResponseEntity<byte[]> answer(String code, String in, HttpServletRequest request, Words words) {
        Words chosen = Language.of(in).map(pages::words).orElse(words);
        ResponseEntity<byte[]> answer = threshold.answer(
                request, HTML, chosen, publication -> drawn(board(code, publication), publication, chosen, request));
        return Language.of(in).isPresent()
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(headers -> {
                            headers.addAll(answer.getHeaders());
                            headers.setVary(List.of(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE));
                        })
                        .body(answer.getBody());
    }

    private Board board(String code, Publication publication) {
        PublicFigures.Counted<Lying> counted = figures.lying(publication.depth());
        if (code.isEmpty()) {
            return counted.whole()
                    .map(whole -> Board.of(counted.at(), List.of(whole.top())))
                    .orElseGet(() -> Board.empty(counted.at()));
        }
        return counted.whole()
                .flatMap(whole -> whole.top().line(code))
                .map(line -> Board.of(counted.at(), line))
                .orElseThrow(() -> new Gone("board " + code));
    }

    /** Without the frame's forms and scripts: these belong to one browser, and the answer to all. */
    private byte[] drawn(Board board, Publication publication, Words words, HttpServletRequest request) {
        Page page = new Page(
                words,
                request.getRequestURI(),
                "",
                "",
                null,
                List.of(),
                null,
                pack.government().in(words.language()),
                assets);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(
                "mis/board.jte", Map.of("page", page, "board", board, "licence", publication.licence()), output);
        return output.toByteArray();
    }
}
