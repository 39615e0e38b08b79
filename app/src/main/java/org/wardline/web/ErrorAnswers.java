package org.wardline.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * Answers errors, one way for all: a plain page, or an RFC 9457 problem for a program that asks for JSON. Neither carries
 * an exception's message; the log gets class names and places in the code, which say nothing about anybody.
 */
final class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final TemplateEngine templates;
    private final Pages pages;

    ErrorAnswers(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /** Answers what was thrown. */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        switch (thrown) {
            case ServiceException known -> {
                if (known.code().category() == ErrorCode.Category.UNAVAILABLE) {
                    log(request, known);
                }
                answer(request, response, known.code().category().status(), known.code());
            }
            // A path with an id that is none leads nowhere.
            case MethodArgumentTypeMismatchException mismatch
                    when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ->
                    answer(request, response, 404, ErrorCode.NOT_FOUND);
            case TypeMismatchException _ -> answer(request, response, 400, ErrorCode.BAD_INPUT);
            case CsrfException _ -> answer(request, response, 403, ErrorCode.FORM_EXPIRED);
            case AccessDeniedException _ -> answer(request, response, 403, ErrorCode.NOT_PERMITTED);
            case ErrorResponse framework -> {
                framework
                        .getHeaders()
                        .forEach((name, values) ->
                                values.forEach(value -> response.addHeader(name, value)));
                var status = framework.getStatusCode().value();
                if (status >= 500) {
                    log(request, thrown);
                }
                answer(request, response, status, codeFor(status));
            }
            default -> {
                log(request, thrown);
                answer(request, response, 500, ErrorCode.UNEXPECTED);
            }
        }
    }

    /** Answers with a status and a code. Does nothing once an answer is on its way. */
    void answer(
            HttpServletRequest request, HttpServletResponse response, int status, ErrorCode code)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var view =
                new ErrorPage(
                        code.name(), code.title(), Remedy.of(code), RequestFilter.idOf(request));
        if (wantsJson(request)) {
            problem(response, status, view);
        } else {
            var out = new Utf8ByteOutput();
            templates.render("web/error.jte", Map.of("page", pages.of(request), "view", view), out);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
        response.flushBuffer();
    }

    /** The code of an error that the framework met. */
    static ErrorCode codeFor(int status) {
        return switch (status) {
            case 401, 403 -> ErrorCode.NOT_PERMITTED;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.WRONG_METHOD;
            case 413 -> ErrorCode.TOO_LARGE;
            default -> status >= 500 ? ErrorCode.UNEXPECTED : ErrorCode.BAD_INPUT;
        };
    }

    /** Whether the caller is a program that asks for JSON rather than a browser. */
    static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    /** Static texts, enum names and a UUID only: nothing in it needs escaping. */
    private static void problem(HttpServletResponse response, int status, ErrorPage view)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        """
                        {"status":%d,"code":"%s","title":"%s","requestId":"%s"}
                        """
                                .formatted(status, view.code(), view.title(), view.requestId()));
    }

    private static void log(HttpServletRequest request, Throwable thrown) {
        LOG.error("Request {} failed: {}", RequestFilter.idOf(request), places(thrown));
    }

    /** Classes of the failure and its causes, and where in our code each came from. Never a message. */
    static String places(Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null && text.length() < 4000; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ")
                    .append(cause.getClass().getName())
                    .append(" at ")
                    .append(
                            Arrays.stream(cause.getStackTrace())
                                    .filter(frame ->
                                            frame.getClassName().startsWith("org.wardline."))
                                    .limit(8)
                                    .map(StackTraceElement::toString)
                                    .collect(Collectors.joining(" < ")));
        }
        return text.toString();
    }
}
