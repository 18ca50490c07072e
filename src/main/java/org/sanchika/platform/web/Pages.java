package org.sanchika.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Presence;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    private static final int YEAR = 365 * 24 * 3600;
    /** Cookie in which the reader's language is kept. */
    public static final String LANGUAGE = "language";

    static final String THEME = "theme";
    /** Flash attribute: the sentence to show after a redirect. */
    public static final String NOTICE = "notice";

    private final Dictionary dictionary;
    private final StatePack pack;
    private final List<NavEntry> entries;
    private final Assets assets;

    Pages(Dictionary dictionary, StatePack pack, List<NavEntry> entries, Assets assets) {
        this.dictionary = dictionary;
        this.pack = pack;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.assets = assets;
    }

    public Words words(HttpServletRequest request) {
        Presence here = Presence.of(request);
        return dictionary.in(
                language(request), here == null ? null : here.acting().officeKind());
    }

    /**
     * The language of the request: chosen in this browser, else asked for by a program, else the person's own, else asked
     * for by the browser, else the state's first.
     */
    public Language language(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, LANGUAGE);
        if (chosen != null && Language.of(chosen.getValue()).isPresent()) {
            return Language.of(chosen.getValue()).get();
        }
        Presence here = Presence.of(request);
        if (here != null && !(isApi(request) && request.getHeader("Accept-Language") != null)) {
            return here.language();
        }
        if (request.getHeader("Accept-Language") != null) {
            for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
                var asked = Language.of(locales.nextElement().getLanguage());
                if (asked.isPresent() && (asked.get() != Language.EN || isApi(request))) {
                    return asked.get();
                }
            }
        }
        return pack.languages().getFirst();
    }

    /** Keeps a choice in this browser for a year. */
    public static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public Words words(Language language) {
        return dictionary.in(language);
    }

    Page page(HttpServletRequest request) {
        Words words = words(request);
        Presence here = Presence.of(request);
        Cookie theme = WebUtils.getCookie(request, THEME);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String query = request.getQueryString();
        return new Page(
                words,
                request.getRequestURI() + (query == null ? "" : "?" + query),
                csrf == null ? "" : csrf.getToken(),
                theme == null ? "" : theme.getValue().equals("dark") ? "dark" : "light",
                here,
                here == null ? List.of() : nav(here, words, request.getRequestURI()),
                notice(request),
                pack.government().in(words.language()),
                assets);
    }

    private List<Page.NavItem> nav(Presence here, Words words, String path) {
        return entries.stream()
                .filter(entry -> here.may(entry.needs()))
                .map(entry -> new Page.NavItem(
                        entry.href(),
                        entry.icon(),
                        words.get(entry.label()),
                        shown(entry.waiting().count(here), words),
                        path.equals(entry.href()) || path.startsWith(entry.href() + "/")))
                .toList();
    }

    private static String shown(int waiting, Words words) {
        if (waiting == 0) {
            return "";
        }
        return waiting > NavEntry.Waiting.CAP ? words.digits(NavEntry.Waiting.CAP) + "+" : words.digits(waiting);
    }

    private static @Nullable String notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(NOTICE);
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
