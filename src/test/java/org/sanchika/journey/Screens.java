package org.sanchika.journey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sanchika.custody.MatterId;
import org.sanchika.journey.Screen.Reader;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen with an example of it. A handler that answers pages and is missing here fails the tests. */
@TestComponent
final class Screens {
    /** Handlers that answer something else than a page one can open: parts, papers, pictures, forms of the moment. */
    private static final Set<String> NOT_PAGES =
            Set.of("/session", "/posts/choose", "/units/{id}/children", "/password", "/error", "/inbox/news");

    private final ExampleOffice office;
    private final ExampleLetters letters;

    Screens(ExampleOffice office, ExampleLetters letters) {
        this.office = office;
        this.letters = letters;
    }

    /** The examples for a reader of this language. */
    List<Screen> all(Language language) {
        String matter = "/matters/" + matter(language).value();
        String id = "/matters/{id}";
        String unit = "/units/" + office.in(language).district().value();
        String post = "/posts/" + office.in(language).clerk().post().value();
        String person = "/people/" + office.in(language).clerk().person().value();
        return List.of(
                Screen.of("/units", Reader.OFFICER),
                Screen.of("/units/new", Reader.ADMINISTRATOR),
                new Screen("/units/{id}", unit, Reader.ADMINISTRATOR),
                new Screen("/units/{unit}/posts/new", unit + "/posts/new", Reader.ADMINISTRATOR),
                new Screen("/posts/{id}", post, Reader.ADMINISTRATOR),
                new Screen("/posts/{post}/charges/new", post + "/charges/new?q=a", Reader.ADMINISTRATOR),
                new Screen("/units/{id}/calendar", unit + "/calendar?month=2026-08", Reader.ADMINISTRATOR),
                Screen.of("/groups", Reader.OFFICER),
                new Screen("/groups/{id}", "/groups/" + office.in(language).blockGroup(), Reader.OFFICER),
                Screen.of("/people", Reader.OFFICER),
                Screen.of("/people/new", Reader.ADMINISTRATOR),
                new Screen("/people/{id}", person, Reader.ADMINISTRATOR),
                Screen.of("/sign-in", Reader.NOBODY),
                Screen.of("/api/docs", Reader.NOBODY),
                new Screen("404", "/no/such/page", Reader.DIARIST),
                Screen.of("/settings", Reader.DIARIST),
                new Screen("/", "/", Reader.OFFICER),
                Screen.of("/inbox", Reader.OFFICER),
                new Screen("/inbox", "/inbox?show=overdue", Reader.CLERK),
                Screen.of("/sent", Reader.OFFICER),
                Screen.of("/created", Reader.DIARIST),
                Screen.of("/parked", Reader.OFFICER),
                Screen.of("/closed", Reader.HEAD),
                Screen.of("/follow-ups", Reader.OFFICER),
                Screen.of("/copies", Reader.OFFICER),
                Screen.of("/queue", Reader.HEAD),
                new Screen(id, matter, Reader.OFFICER),
                new Screen(id + "/movements", matter + "/movements", Reader.OFFICER));
    }

    /** A letter on the collector's desk with a history. */
    private MatterId matter(Language language) {
        return letters.of(office.in(language)).values().stream()
                .skip(5)
                .findFirst()
                .orElseThrow();
    }

    Acting who(Reader reader, Language language) {
        ExampleOffice.People people = office.in(language);
        return switch (reader) {
            case NOBODY -> throw new IllegalArgumentException("nobody has no name");
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
        return handler.getBeanType().getName().startsWith("org.sanchika.")
                && !body
                && (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && info.getPatternValues().stream().noneMatch(pattern -> pattern.startsWith("/api/"));
    }
}
