package org.sanchika.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Programs with tokens under {@code /api}, people with sessions everywhere else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsProperties.class)
class SecurityConfig implements WebMvcConfigurer {
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private static final String[] OPEN = {
        "/sign-in",
        "/api/docs",
        "/assets/**",
        "/favicon.ico",
        "/language",
        "/theme",
        "/error",
        "/actuator/health/**",
        "/genuine",
        "/genuine/*",
        "/published",
        "/published/*/document",
        "/board",
        "/board/**",
        "/open/**"
    };

    private final ObjectProvider<Caller> caller;

    SecurityConfig(ObjectProvider<Caller> caller) {
        this.caller = caller;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PresenceInterceptor(caller.getObject()));
    }

    @Bean
    PasswordsAndCodes passwordEncoder() {
        return new PasswordsAndCodes(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** The one address where a name and a password are taken from a program. */
    @Bean
    @Order(0)
    SecurityFilterChain tokens(HttpSecurity http, ApiEntryPoint entryPoint) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/tokens"))
                .authorizeHttpRequests(request -> request.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(entryPoint))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    /** Two answers of one session at the same instant, as after a double click, both keep what they say. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ObjectProvider<Tokens> tokens, ApiEntryPoint entryPoint)
            throws Exception {
        return http.securityMatcher(request -> request.getRequestURI().startsWith("/api/")
                        && !request.getRequestURI().equals("/api/docs"))
                .authorizeHttpRequests(request -> request.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/openapi.json", "/api/v1/openapi.json/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/keys", "/api/v1/published")
                        .permitAll()
                        .requestMatchers("/api/v1/signers", "/api/v1/signers/requests/**", "/api/v1/esign")
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/exchange/card", "/api/v1/exchange/packages/*", "/api/v1/exchange/receipts")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(entryPoint))
                .addFilterBefore(
                        new BearerFilter(token -> tokens.getObject().holderOf(token)),
                        UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, MetricsDoor metrics) throws Exception {
        var toSignIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return http.authorizeHttpRequests(
                        request -> request.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .access(metrics)
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?refused"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                                unauthorized,
                                request ->
                                        request.getHeader("HX-Request") != null || request.getHeader("X-Live") != null)
                        .defaultAuthenticationEntryPointFor(
                                toSignIn,
                                PathPatternRequestMatcher.withDefaults().matcher("/**")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** After signing in one comes back to a page, never to the answer of a script's call. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("X-Live") == null
                && request.getHeader("HX-Request") == null);
        return cache;
    }
}
