package org.sanchika.journey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sanchika.custody.MatterId;
import org.sanchika.journey.Screen.Reader;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.board.BoardFixtures;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen with an example of it. A handler that answers pages and is missing here fails the tests. */
@TestComponent
final class Screens {
    /** Handlers that answer something else than a page one can open: parts, papers, pictures, forms of the moment. */
    private static final Set<String> NOT_PAGES = Set.of(
            "/session",
            "/posts/choose",
            "/error",
            "/inbox/news",
            "/units/{id}/children",
            "/files/{id}/notes",
            "/files/{id}/references",
            "/files/{id}/references/preview",
            "/files/heads",
            "/files/preview",
            "/signatures/esign/{id}",
            // one handler for /sent, /created, /parked and /closed, which are listed by their names
            "/{list}");

    private static final String UPLOAD = """
            {"notes": [{"key": "column-skipped", "arguments": ["पद", "A", "क्र. सं."]}],
             "sheets": [{"name": "पद", "kind": "POSTS", "headRow": 1, "columns": {"code": 1, "unit": 2, "titleHi": 3, "level": 4},
               "rows": [{"number": 2, "cells": {"code": "X-1", "unit": "कहीं नहीं", "titleHi": "लिपिक", "level": "99"}, "faults": {}},
                        {"number": 3, "cells": {"unit": "कहीं नहीं", "titleHi": "=A1"}, "faults": {"titleHi": "formula"}}]}]}
            """;

    private final ExampleOffice office;
    private final ExampleLetters letters;
    private final BoardFixtures boards;
    private final ExampleFiles files;
    private final ExampleDrafts drafts;
    private final ExampleIssues sent;
    private final Map<Language, Long> board = new EnumMap<>(Language.class);
    private final JdbcClient jdbc;

    Screens(
            ExampleOffice office,
            ExampleLetters letters,
            BoardFixtures boards,
            ExampleFiles files,
            ExampleDrafts drafts,
            ExampleIssues sent,
            JdbcClient jdbc) {
        this.office = office;
        this.letters = letters;
        this.boards = boards;
        this.files = files;
        this.drafts = drafts;
        this.sent = sent;
        this.jdbc = jdbc;
    }

    /** The examples for a reader of this language. */
    List<Screen> all(Language language) {
        String matter = "/matters/" + matter(language).value();
        String id = "/matters/{id}";
        ExampleOffice.People people = office.in(language);
        String letter = "/receipts/" + matter(language).value();
        String unit = "/units/" + people.establishment().value();
        String post = "/posts/" + people.clerk().post().value();
        List<Screen> others = List.of(
                Screen.of("/sign-in", Reader.NOBODY),
                Screen.of("/api/docs", Reader.NOBODY),
                Screen.of("/genuine", Reader.NOBODY),
                new Screen("/genuine/{token}", "/genuine/forged", Reader.NOBODY),
                Screen.of("/published", Reader.NOBODY),
                Screen.of("/keys", Reader.ADMINISTRATOR),
                Screen.of("/exchange", Reader.ADMINISTRATOR),
                Screen.of("/verification", Reader.CLERK),
                Screen.of("/password", Reader.NEWCOMER),
                new Screen("404", "/no/such/page", Reader.DIARIST),
                Screen.of("/settings", Reader.DIARIST),
                Screen.of("/", Reader.CLERK),
                Screen.of("/inbox", Reader.OFFICER),
                Screen.of("/sent", Reader.OFFICER),
                Screen.of("/created", Reader.DIARIST),
                Screen.of("/parked", Reader.OFFICER),
                Screen.of("/closed", Reader.HEAD),
                Screen.of("/follow-ups", Reader.OFFICER),
                Screen.of("/copies", Reader.OFFICER),
                Screen.of("/queue", Reader.HEAD),
                Screen.of("/favourites", Reader.HEAD),
                Screen.of("/matters", Reader.OFFICER),
                new Screen("find", "/matters?q=20", Reader.OFFICER),
                new Screen("find nothing", "/matters?q=zzzz", Reader.OFFICER),
                new Screen("no power", "/units/new", Reader.CLERK),
                new Screen(id, matter, Reader.OFFICER),
                new Screen(id + "/movements", matter + "/movements", Reader.OFFICER),
                new Screen(id + "/follow-up", matter + "/follow-up", Reader.OFFICER),
                Screen.of("/where", Reader.OFFICER),
                Screen.of("/where/matters", Reader.OFFICER),
                Screen.of("/receipts", Reader.DIARIST),
                Screen.of("/receipts/references", Reader.DIARIST),
                Screen.of("/receipts/distribution", Reader.DIARIST),
                Screen.of("/receipts/new", Reader.DIARIST),
                new Screen("/receipts/{id}", letter, Reader.OFFICER),
                new Screen("/receipts/{id}/pages/{page}/text", letter + "/pages/1/text", Reader.OFFICER),
                new Screen("/receipts/{id}/beside/{other}", letter + "/beside/" + other(language), Reader.OFFICER),
                new Screen("/receipts/{id}/print", letter + "/print", Reader.OFFICER),
                new Screen("/receipts/{id}/acknowledgement", letter + "/acknowledgement", Reader.DIARIST),
                new Screen("/receipts/{id}/details", letter + "/details", Reader.OFFICER),
                new Screen("/receipts/{id}/boards/new", letter + "/boards/new", Reader.OFFICER),
                new Screen("/receipts/{id}/file", letter + "/file", Reader.OFFICER),
                Screen.of("/files", Reader.HEAD),
                Screen.of("/files/new", Reader.HEAD),
                Screen.of("/confirmations", Reader.OFFICER),
                Screen.of("/discarded-notes", Reader.CLERK),
                Screen.of("/phrases", Reader.CLERK),
                new Screen("/units/{unit}/phrases", unit + "/phrases", Reader.ADMINISTRATOR),
                new Screen("/units/{unit}/authorities", unit + "/authorities", Reader.ADMINISTRATOR),
                new Screen("/authorities/{id}", "/authorities/" + files.authority(people), Reader.CLERK),
                new Screen(
                        "/authorities/{id}/pages/{page}/text",
                        "/authorities/" + files.authority(people) + "/pages/1/text",
                        Reader.CLERK),
                new Screen("/files/{id}", "/files/" + files.of(people).value(), Reader.OFFICER),
                new Screen("/files/{id}/cover", "/files/" + files.of(people).value() + "/cover", Reader.OFFICER),
                new Screen(
                        "/files/{id}/paper", "/files/" + files.onPaper(people).value() + "/paper", Reader.CLERK),
                new Screen("/files/{id}/old", "/files/" + files.moved(people).value() + "/old", Reader.CLERK),
                new Screen(
                        "/files/{id}/old/{side}",
                        "/files/" + files.moved(people).value() + "/old/papers",
                        Reader.CLERK),
                new Screen(
                        "/files/{id}/old/{side}/pages/{page}/text",
                        "/files/" + files.moved(people).value() + "/old/papers/pages/1/text",
                        Reader.CLERK),
                Screen.of("/files/on-paper", Reader.CLERK),
                new Screen("/files/{id}/related", "/files/" + files.of(people).value() + "/related", Reader.OFFICER),
                new Screen(
                        "/files/{id}/drafts",
                        "/files/" + drafts.of(people).matter().value() + "/drafts",
                        Reader.OFFICER),
                Screen.of("/issues", Reader.OFFICER),
                Screen.of("/signatures", Reader.OFFICER),
                Screen.of("/signatures/requests", Reader.OFFICER),
                Screen.of("/certificates", Reader.OFFICER),
                Screen.of("/certificates/all", Reader.ADMINISTRATOR),
                new Screen("/issues/{id}", drafts.issue(people), Reader.OFFICER),
                new Screen("/drafts/{id}", drafts.address(people), Reader.OFFICER),
                new Screen("/drafts/{id}/versions/{no}", drafts.address(people) + "/versions/1", Reader.OFFICER),
                new Screen("/drafts/{id}/versions/{no}/beside/{other}", drafts.beside(people), Reader.OFFICER),
                new Screen(
                        "/files/{id}/papers/{paper}/pages/{page}/text",
                        files.paper(people) + "/pages/1/text",
                        Reader.OFFICER),
                new Screen(
                        "/files/{id}/papers/{paper}/beside/{other}",
                        files.paper(people) + files.beside(people),
                        Reader.OFFICER),
                Screen.of("/senders", Reader.DIARIST),
                new Screen("/senders/{id}", "/senders/" + sender(language), Reader.DIARIST),
                Screen.of("/address-groups", Reader.OFFICER),
                new Screen("/address-groups/{id}", ExampleAddresses.of(people, jdbc), Reader.OFFICER),
                Screen.of("/boards", Reader.OFFICER),
                new Screen("/boards/{id}", "/boards/" + board(language), Reader.OFFICER),
                Screen.of("/dak-pad", Reader.OFFICER),
                Screen.of("/groups", Reader.OFFICER),
                new Screen("/groups/{id}", "/groups/" + people.blockGroup(), Reader.OFFICER),
                Screen.of("/units", Reader.ADMINISTRATOR),
                new Screen("/units/{id}", unit, Reader.ADMINISTRATOR),
                Screen.of("/units/new", Reader.ADMINISTRATOR),
                new Screen("/units/{id}/calendar", unit + "/calendar", Reader.ADMINISTRATOR),
                new Screen("/units/{unit}/posts/new", unit + "/posts/new", Reader.ADMINISTRATOR),
                new Screen("/posts/{id}", post, Reader.ADMINISTRATOR),
                new Screen("/posts/{post}/charges/new", post + "/charges/new", Reader.ADMINISTRATOR),
                new Screen("/units/{id}/file-heads", unit + "/file-heads", Reader.ADMINISTRATOR),
                new Screen("/file-heads/{id}", "/file-heads/" + head(people), Reader.ADMINISTRATOR),
                Screen.of("/imports", Reader.ADMINISTRATOR),
                new Screen("/imports/{id}", "/imports/" + upload(people), Reader.ADMINISTRATOR),
                Screen.of("/people", Reader.ADMINISTRATOR),
                new Screen("/people/{id}", "/people/" + people.clerk().person().value(), Reader.ADMINISTRATOR),
                Screen.of("/people/new", Reader.ADMINISTRATOR));
        List<Screen> sorted = ExampleProceedings.behind(
                ExampleLimits.behind(sent.screens(people), people, jdbc), matter, people, jdbc);
        return ReportScreens.behind(sorted, others, people, jdbc);
    }

    /** A letter on the collector's desk with a history. */
    private MatterId matter(Language language) {
        return letters.of(office.in(language)).values().stream()
                .skip(5)
                .findFirst()
                .orElseThrow();
    }

    /** Another that came on the same desk. */
    private long other(Language language) {
        return letters.of(office.in(language)).values().stream()
                .skip(3)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** A letter to every block. */
    private synchronized long board(Language language) {
        return board.computeIfAbsent(language, missing -> {
            var people = office.in(language);
            String subject =
                    language == Language.BN ? "সকল ব্লকের কাছে প্রতিবেদন তলব" : "सभी प्रखंडों से प्रतिवेदन की माँग";
            MatterId letter = letters.another(people, "collector", subject);
            return boards.send(letter, people.blockGroup(), ExampleLetters.due(), people.collector());
        });
    }

    private long sender(Language language) {
        return jdbc.sql("SELECT sender_id FROM receipt.receipt WHERE matter_id = :matter")
                .param("matter", matter(language).value())
                .query(Long.class)
                .single();
    }

    /** A head under another, of the district. */
    private long head(ExampleOffice.People people) {
        return jdbc.sql("SELECT max(id) FROM office.file_head WHERE unit_id = :unit AND grade = 'PRIMARY'")
                .param("unit", people.district().value())
                .query(Long.class)
                .single();
    }

    /** An upload with mistakes in it, as the administrator kept it. */
    private long upload(ExampleOffice.People people) {
        long person = people.administrator().person().value();
        return jdbc.sql("""
                        WITH made AS (
                            INSERT INTO office.sheet_import (person_id, at, name, book)
                            SELECT :person, timestamptz '2026-07-01', 'कार्यालय.xlsx', cast(:book AS jsonb)
                             WHERE NOT EXISTS (SELECT 1 FROM office.sheet_import WHERE person_id = :person)
                            RETURNING id)
                        SELECT id FROM made UNION ALL
                        SELECT max(id) FROM office.sheet_import WHERE person_id = :person HAVING max(id) IS NOT NULL
                        """)
                .param("person", person)
                .param("book", UPLOAD)
                .query(Long.class)
                .single();
    }

    Acting who(Reader reader, Language language) {
        ExampleOffice.People people = office.in(language);
        return switch (reader) {
            case NOBODY -> throw new IllegalArgumentException("nobody has no name");
            case NEWCOMER -> people.blocks().getLast();
            case DIARIST -> people.diarist();
            case OFFICER -> people.collector();
            case HEAD -> people.head();
            case CLERK -> people.clerk();
            case ADMINISTRATOR -> people.administrator();
        };
    }

    /** Patterns of the handlers that answer pages, but for those known to answer something else. */
    static Set<String> mapped(RequestMappingHandlerMapping mapping) {
        Set<String> patterns = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (answersPages(info, handler)) {
                info.getPatternValues().forEach(pattern -> patterns.add(pattern.replaceAll(":[^/]*}", "}")));
            }
        });
        patterns.removeAll(NOT_PAGES);
        return patterns;
    }

    private static boolean answersPages(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean body = AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                || handler.hasMethodAnnotation(ResponseBody.class);
        boolean page = List.of(String.class, ModelAndView.class)
                .contains(handler.getMethod().getReturnType());
        return page
                && handler.getBeanType().getName().startsWith("org.sanchika.")
                && !body
                && (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && info.getPatternValues().stream().noneMatch(pattern -> pattern.startsWith("/api/"));
    }
}
