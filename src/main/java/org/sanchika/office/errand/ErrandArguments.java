package org.sanchika.office.errand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Once;
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

/** Handlers name {@link Errand} as a parameter and get the request's. */
@Configuration(proxyBeanMethods = false)
class ErrandArguments implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Errand.class);
    }

    private final Pages pages;
    private final Once once;

    ErrandArguments(Pages pages, Once once) {
        this.pages = pages;
        this.once = once;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(pages, once));
    }

    private record Resolver(Pages pages, Once once) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Errand.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
            HttpServletResponse answer = (HttpServletResponse) request.getNativeResponse();
            Presence here = Presence.of(asked);
            if (here == null || answer == null) {
                throw new AccessDeniedException("nobody acts here");
            }
            return new Errand(once, asked, answer, here, pages.words(asked));
        }
    }
}
