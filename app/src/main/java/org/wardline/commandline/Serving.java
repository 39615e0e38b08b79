package org.wardline.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.wardline.database.Home;
import org.wardline.web.FirstAdministrator;

/** Serves the pages until the process is told to stop. */
final class Serving implements AutoCloseable {
    private final ConfigurableApplicationContext application;
    private final ServerFile file;
    private final int port;

    private Serving(ConfigurableApplicationContext application, ServerFile file, int port) {
        this.application = application;
        this.file = file;
        this.port = port;
    }

    /** Starts serving, to this machine only. */
    static Serving start(Application wardline, Path home, int port) {
        var application = wardline.open(home, WebApplicationType.SERVLET, "--server.port=" + port);
        var bound =
                application.getEnvironment().getProperty("local.server.port", Integer.class, port);
        var file = ServerFile.of(home.toAbsolutePath());
        file.write(application.getBean(Home.class), bound);
        return new Serving(application, file, bound);
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Says where it is, and how the first person gets in. */
    void announce(PrintWriter out) {
        application
                .getBean(FirstAdministrator.class)
                .link(port)
                .ifPresent(link -> {
                    out.println(
                            "Nobody can sign in yet. One-time link for the first administrator, good for 24 hours:");
                    out.println("  " + link);
                });
        out.println(
                "Serving " + address() + " to this machine. Stop with Ctrl+C or ./wardline stop.");
        out.flush();
    }

    /** Waits until the process is told to stop. */
    void await() throws InterruptedException {
        var closed = new CountDownLatch(1);
        application.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        closed.await();
    }

    @Override
    public void close() throws IOException {
        file.remove();
        application.close();
    }
}
