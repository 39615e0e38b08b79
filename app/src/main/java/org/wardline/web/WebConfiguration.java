package org.wardline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wardline.database.EntriesOnDisk;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actors;
import org.wardline.governance.CasePurposes;
import org.wardline.governance.Sessions;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;

/** The way in: templates, request ids, sign-in, sessions, and headers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    TemplateEngine templateEngine() {
        // The loader is named: the thread that starts a web server has another one, which ends with
        // the start.
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfiguration.class.getClassLoader());
    }

    /** Under this name it stands in for Boot's own resolver, which would try every name with file endings. */
    @Bean("viewResolver")
    JteViews jteViews(TemplateEngine templates, EntriesOnDisk entries, ApplicationContext context) {
        return new JteViews(templates, entries, context);
    }

    @Bean
    WebMvcConfigurer readingPages(EntriesOnDisk entries) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadingPages(entries));
            }
        };
    }

    @Bean
    ErrorAnswers errorAnswers(TemplateEngine templates, Pages pages) {
        return new ErrorAnswers(templates, pages);
    }

    @Bean
    FilterRegistrationBean<RequestFilter> requestFilter(Ids ids, ErrorAnswers errors) {
        var registration = new FilterRegistrationBean<>(new RequestFilter(ids, errors));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** An address that only an attacker or a typing error writes gets a plain page too. */
    @Bean
    RequestRejectedHandler rejectedAddresses(ErrorAnswers errors) {
        return (request, response, _) -> errors.answer(request, response, 400, ErrorCode.BAD_INPUT);
    }

    @Bean
    CaseQuestion caseQuestion(
            CasePurposes purposes, Actors actors, TemplateEngine templates, Pages pages) {
        return new CaseQuestion(purposes, actors, templates, pages);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Accounts accounts,
            Sessions sessions,
            Actors actors,
            CaseQuestion question,
            ErrorAnswers errors,
            TemplateEngine templates,
            Pages pages)
            throws Exception {
        var toSignIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/sign-in", "/set-password", "/assets/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(new SignInProvider(accounts, sessions))
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .loginProcessingUrl("/sign-in")
                                .failureUrl("/sign-in?refused=yes")
                                .defaultSuccessUrl("/"))
                .logout(logout ->
                        logout.logoutRequestMatcher(
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(HttpMethod.POST, "/sign-out"))
                                .addLogoutHandler((_, _, authentication) -> {
                                    if (authentication != null
                                            && authentication.getPrincipal()
                                                    instanceof SignedIn signedIn) {
                                        accounts.signOut(signedIn.officer());
                                        sessions.end(signedIn.session());
                                    }
                                })
                                .logoutSuccessUrl("/sign-in?out=yes"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(
                                        (request, response, cause) -> {
                                            if (ErrorAnswers.wantsJson(request)) {
                                                errors.answer(
                                                        request, response, 401, ErrorCode.NO_ACTOR);
                                            } else {
                                                toSignIn.commence(request, response, cause);
                                            }
                                        })
                                .accessDeniedHandler(errors::answer))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_POLICY))
                                .frameOptions(frame -> frame.deny())
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(
                        new ActingFilter(sessions, actors, question), AuthorizationFilter.class)
                .addFilterAfter(new PastedMediaFilter(errors), AuthorizationFilter.class)
                .addFilterAfter(
                        new PasswordAgainFilter(sessions, templates, pages),
                        PastedMediaFilter.class)
                .build();
    }
}
