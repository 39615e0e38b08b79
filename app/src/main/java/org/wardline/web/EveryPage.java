package org.wardline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all controllers share: the page around theirs, and what happens when they fail. */
@ControllerAdvice
@ConditionalOnWebApplication
class EveryPage {
    private final ErrorAnswers errors;
    private final Pages pages;

    EveryPage(ErrorAnswers errors, Pages pages) {
        this.errors = errors;
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return pages.of(request);
    }

    @ExceptionHandler
    void failed(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.answer(request, response, thrown);
    }
}
