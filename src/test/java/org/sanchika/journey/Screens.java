package org.sanchika.journey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sanchika.journey.Screen.Reader;
import org.sanchika.office.Acting;
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
    /** Handlers that answer something else than a whole page: parts, papers, pictures. */
    private static final Set<String> NOT_PAGES = Set.of("/session");

    private final ExampleOffice office;

    Screens(ExampleOffice office) {
        this.office = office;
    }

    List<Screen> all() {
        return List.of(Screen.of("/sign-in", Reader.NOBODY), new Screen("404", "/no/such/page", Reader.DIARIST));
    }

    Acting who(Reader reader) {
        return switch (reader) {
            case NOBODY -> throw new IllegalArgumentException("nobody has no name");
            case DIARIST -> office.people().diarist();
            case OFFICER -> office.people().collector();
            case ADMINISTRATOR -> office.people().administrator();
        };
    }

    /** Patterns of the handlers that answer pages, but for those known to answer something else. */
    static Set<String> mapped(RequestMappingHandlerMapping mapping) {
        Set<String> patterns = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (answersPages(info, handler)) {
                patterns.addAll(info.getPatternValues());
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
