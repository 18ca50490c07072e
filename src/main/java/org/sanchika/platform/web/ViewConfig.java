package org.sanchika.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Views are JTE templates compiled with the program; a view named {@code custody/inbox} is {@code custody/inbox.jte}. */
@Configuration(proxyBeanMethods = false)
class ViewConfig {
    private static final String REDIRECT = "redirect:";

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver templateViews(TemplateEngine engine, Pages pages) {
        return new TemplateViews(engine, pages);
    }

    /** A form that was sent is answered by 303: what follows is fetched, not sent again. */
    private record TemplateViews(TemplateEngine engine, Pages pages) implements ViewResolver, Ordered {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            if (name.startsWith(REDIRECT)) {
                return new RedirectView(name.substring(REDIRECT.length()), true, false, false);
            }
            return name.startsWith("forward:") ? null : new TemplateView(engine, pages, name + ".jte");
        }
    }

    private record TemplateView(TemplateEngine engine, Pages pages, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>(model == null ? Map.of() : model);
            parameters.keySet().removeIf(name -> name.startsWith("org.springframework."));
            parameters.put("page", pages.page(request));
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            if (response.getHeader("Cache-Control") == null) {
                response.setHeader("Cache-Control", "no-store");
            }
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
