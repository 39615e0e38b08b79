package org.wardline.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A demonstration's home that is being served, and one officer's browser in front of it. */
final class ServedHome implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "demonstration only";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PORT_LINE = 3;

    private final Path home;
    private final Process process;
    private final String base;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private ServedHome(Path home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.base = "http://localhost:" + port;
    }

    /** Serves the home on a free port and waits until its sign-in page comes. */
    static ServedHome serve(Path launcher, Path home) throws IOException, InterruptedException {
        var port = freePort();
        var process =
                new ProcessBuilder(
                                List.of(
                                        launcher.toString(),
                                        "demo",
                                        "--home",
                                        home.toString(),
                                        "--port",
                                        Integer.toString(port)))
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile())
                        .start();
        var served = new ServedHome(home, process, port);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!served.answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                served.close();
                throw new IOException("The home was not served: see the log beside " + home);
            }
            process.waitFor(Duration.ofMillis(200));
        }
        return served;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + "/sign-in"))).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** Signs an officer of the demonstration in. */
    void signIn(String officer) throws IOException, InterruptedException {
        var form = CSRF.matcher(page("/sign-in"));
        if (!form.find()) {
            throw new IOException("The sign-in form carries no token");
        }
        var fields =
                "_csrf=%s&username=%s&password=%s"
                        .formatted(encoded(form.group(1)), encoded(officer), encoded(PASSWORD));
        sent("/sign-in", fields);
    }

    private HttpResponse<String> sent(String path, String fields)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A page's text, without what differs each time it is asked for. */
    String page(String path) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create(base + path)));
        var form = CSRF.matcher(answer.body());
        if (answer.body().contains("action=\"/case-purpose\"") && form.find()) {
            answer =
                    sent(
                            "/case-purpose",
                            "_csrf=%s&to=%s&reason=OWN_WORK"
                                    .formatted(encoded(form.group(1)), encoded(path)));
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Seconds that a page takes, from asking to its last byte. */
    double seconds(String path) throws IOException, InterruptedException {
        var began = System.nanoTime();
        page(path);
        return (System.nanoTime() - began) / 1e9;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(
                request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A connection as the database's administrator, whom no policy holds. */
    Connection administrator() throws IOException, SQLException {
        var port =
                Files.readAllLines(home.resolve("database/postmaster.pid")).get(PORT_LINE).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/wardline",
                "postgres",
                Files.readString(home.resolve("secrets/database-admin")).strip());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
