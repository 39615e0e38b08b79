package org.wardline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.wardline.database.EntriesOnDisk;

/**
 * Pages that are only read are made while the disk writes the entries of what they show. Only those whose handler names a
 * template, which {@link JteViews} writes when they are whole: a handler that writes its answer itself waits as it reads.
 */
final class ReadingPages implements HandlerInterceptor {
    private final EntriesOnDisk entries;

    ReadingPages(EntriesOnDisk entries) {
        this.entries = entries;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && namesTemplate(method.getMethod().getReturnType())) {
            entries.putOff();
        }
        return true;
    }

    private static boolean namesTemplate(Class<?> returned) {
        return returned == ModelAndView.class || returned == String.class;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView made) {
        entries.finish();
    }

    /** What showed nothing, a redirection or a failure, is on disk before the request ends too. */
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        entries.settle();
    }
}
