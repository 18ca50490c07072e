package org.sanchika.office.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Pages;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Handlers name {@link Acting}, {@link Presence} or {@link Words} as a parameter and get the request's. */
@Configuration(proxyBeanMethods = false)
class ActingArguments implements WebMvcConfigurer {
    private static final Set<Class<?>> TYPES = Set.of(Acting.class, Presence.class, Words.class);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Acting.class);
    }

    private final Pages pages;

    ActingArguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(pages));
    }

    private record Resolver(Pages pages) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return TYPES.contains(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest servlet = (HttpServletRequest) request.getNativeRequest();
            if (parameter.getParameterType() == Words.class) {
                return pages.words(servlet);
            }
            Presence here = Presence.of(servlet);
            if (here == null) {
                throw new AccessDeniedException("nobody acts here");
            }
            if (parameter.getParameterType() == Presence.class) {
                return here;
            }
            return Acting.of(here);
        }
    }
}
