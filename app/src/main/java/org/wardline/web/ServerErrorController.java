package org.wardline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the server itself met, such as a request it could not read. */
@Controller
@ConditionalOnWebApplication
class ServerErrorController implements ErrorController {
    private final ErrorAnswers errors;

    ServerErrorController(ErrorAnswers errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Without a status somebody typed the address: there is no such page.
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer met
                        ? met
                        : 404;
        errors.answer(request, response, status, ErrorAnswers.codeFor(status));
    }
}
