package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardline.Golden;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

@WardlineTest
@Import(ErrorsTests.FailingController.class)
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTests {
    private static final String SECRET = "Zorvane of 198.18.7.7";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    /** Pages that fail in each way a page can. */
    @Controller
    static class FailingController {
        @GetMapping("/failing/unexpected")
        String unexpected() {
            throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
        }

        @GetMapping("/failing/known")
        String known() {
            throw new ServiceException(ErrorCode.STALE);
        }

        @GetMapping("/failing/no-template")
        String noTemplate() {
            return "web/there-is-none";
        }

        @GetMapping("/failing/{id}/numbered")
        String numbered(@PathVariable UUID id, @RequestParam int number) {
            throw new IllegalStateException("Not reached by " + id + number);
        }
    }

    @Test
    void answersTheUnexpectedWithARequestIdAndNothingElse(CapturedOutput output) {
        var answer = pages.get(officers.national(), "/failing/unexpected");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.html())
                .contains("Something went wrong on our side")
                .contains(answer.headers().get("X-Request-Id"))
                .doesNotContain("Zorvane", "IllegalState", "org.wardline", "\tat ");
        assertThat(output.getAll())
                .contains(answer.headers().get("X-Request-Id"), "IllegalStateException")
                .doesNotContain("Zorvane", "198.18.7.7");
    }

    @Test
    void answersAMissingTemplatePlainly() {
        var answer = pages.get(officers.national(), "/failing/no-template");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.html()).contains("Something went wrong").doesNotContain("there-is-none");
    }

    @Test
    void answersAKnownErrorWithItsTitleAndWhatToDo() {
        var answer = pages.get(officers.national(), "/failing/known");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains(ErrorCode.STALE.title(), Remedy.of(ErrorCode.STALE));
    }

    @Test
    void findsNothingAtAnUnknownAddressOrIdOrForTheErrorPageItself() {
        for (var path :
                new String[] {"/no-such-page", "/failing/not-an-id/numbered?number=1", "/error"}) {
            var answer = pages.get(officers.national(), path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.html()).contains("There is nothing here that you may see");
        }
    }

    @Test
    void refusesMissingAndUnreadableParameters() {
        var path = "/failing/" + UUID.randomUUID() + "/numbered";
        for (var query : new String[] {"", "?number=many"}) {
            var answer = pages.get(officers.national(), path + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.html()).contains(ErrorCode.BAD_INPUT.title());
        }
    }

    @Test
    void refusesAWrongMethod() {
        var answer = pages.post(officers.national(), "/", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET");
    }

    @Test
    void tellsAProgramTheProblemInJson() {
        var answer = pages.getJson(officers.national(), "/no-such-page");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.html())
                .contains("\"code\":\"NOT_FOUND\"", answer.headers().get("X-Request-Id"));
        assertThat(pages.getJsonAsNobody("/queue").status()).isEqualTo(401);
    }

    @Test
    void keepsAListOfAllErrors() {
        var list =
                new StringBuilder(
                        """
                        # Errors

                        Generated from the code. A page says the title and what to do; a program that asks for JSON
                        gets a problem (RFC 9457) with `code`, `title` and `requestId`. The request id finds the log line.

                        | code | HTTP | title | what to do |
                        |---|---|---|---|
                        """);
        for (var code : ErrorCode.values()) {
            list.append("| ")
                    .append(code.name())
                    .append(" | ")
                    .append(code.category().status())
                    .append(" | ")
                    .append(code.title())
                    .append(" | ")
                    .append(Remedy.of(code))
                    .append(" |\n");
        }
        Golden.assertKept("docs/errors.md", list.toString());
    }
}
