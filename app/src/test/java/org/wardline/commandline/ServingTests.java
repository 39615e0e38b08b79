package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kill")
class ServingTests {
    private static final Pattern LINK =
            Pattern.compile("http://localhost:\\d+/set-password\\?\\S*token=\\S+");

    @TempDir Path home;

    @Test
    void offersALinkToTheFirstAdministratorAndOutlivesBeingKilled() throws Exception {
        try (var first = VerbRun.spawn(home, "run", "--port", "0")) {
            var printed = first.waitFor(text -> text.contains("Serving http://localhost:"));
            var link = LINK.matcher(printed);
            assertThat(link.find()).isTrue();
            try (var client = HttpClient.newHttpClient()) {
                var page =
                        client.send(
                                HttpRequest.newBuilder(URI.create(link.group())).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
            }
        }

        // The database still runs, with nobody using it: the next to come takes it over.
        var read = VerbRun.of(home, "sql", "--as", "app", "select 1 as one");
        assertThat(read.status()).as(read.err()).isZero();
        assertThat(VerbRun.of(home, "stop").status()).isEqualTo(ExitStatus.NOTHING_DONE);

        try (var second = VerbRun.spawn(home, "run", "--port", "0")) {
            second.waitFor(text -> text.contains("Serving http://localhost:"));
            // A verb beside the running server uses its database.
            assertThat(VerbRun.of(home, "sql", "--as", "app", "select 1 as one").status()).isZero();
            assertThat(VerbRun.of(home, "run", "--port", "0").status())
                    .isEqualTo(ExitStatus.NOTHING_DONE);
            assertThat(VerbRun.of(home, "stop").status()).isEqualTo(ExitStatus.DONE);
            assertThat(second.process().isAlive()).isFalse();
        }
    }
}
