package org.wardline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * The real PostgreSQL that Wardline keeps under its home: durable, password-protected, listening on this machine only.
 *
 * <p>Several processes may use one home. Each holds a shared lock while it does, and the last to leave stops the server.
 * A process killed outright loses its lock with its life and leaves the server running: the next to come finds the
 * connection file, attaches, and becomes the last in its turn.
 */
final class EmbeddedServer {
    private static final int MAJOR_VERSION = 18;
    private static final String ADMIN = "postgres";

    private final Home home;
    private final PostgresBinaries binaries;
    private final SecureRandom random;
    private final Path data;

    EmbeddedServer(Home home, SecureRandom random) {
        this.home = home;
        this.random = random;
        this.data = home.at("database");
        this.binaries = new PostgresBinaries(home);
    }

    /** Starts the server, or attaches to it when it is up. */
    DatabaseServer open() {
        try (var _ = startLock()) {
            refuseAnotherMajorVersion();
            binaries.unpack();
            initialise();
            var port = runningPort().orElseGet(this::start);
            var inUse = shareUse();
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            return new DatabaseServer(
                    url, ADMIN, home.secret("database-admin", random), () -> leave(inUse));
        } catch (IOException e) {
            throw new UncheckedIOException("The database of this home cannot be started", e);
        }
    }

    private FileLock startLock() throws IOException {
        return lockFile("start.lock").lock();
    }

    private FileLock shareUse() throws IOException {
        return lockFile("use.lock").lock(0, Long.MAX_VALUE, true);
    }

    private FileChannel lockFile(String name) throws IOException {
        return FileChannel.open(
                home.at(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    private void refuseAnotherMajorVersion() throws IOException {
        var version = data.resolve("PG_VERSION");
        if (Files.exists(version)
                && !Files.readString(version).strip().equals(Integer.toString(MAJOR_VERSION))) {
            throw new ServiceException(ErrorCode.HOME_VERSION);
        }
    }

    private void initialise() throws IOException {
        if (Files.exists(data.resolve("WARDLINE_READY"))) {
            return;
        }
        // A first start that was killed half-way leaves a folder that no server ever served: begin
        // again.
        FolderTree.delete(data);
        var passwordFile = home.at("secrets").resolve("database-admin");
        home.secret("database-admin", random);
        binaries.run(
                List.of(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=" + ADMIN,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"),
                home.at("database.log"));
        Files.writeString(
                data.resolve("postgresql.conf"),
                """

                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 100
                shared_buffers = 256MB
                wal_compression = on
                # Much may arrive within a minute: plans made for small tables must not outlive them.
                autovacuum_naptime = 5s
                timezone = 'UTC'
                # Values of rows must not reach the server's log.
                log_statement = 'none'
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """,
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        Files.createFile(data.resolve("WARDLINE_READY"));
    }

    private Optional<Integer> runningPort() {
        if (!binaries.succeeds(List.of("pg_ctl", "status", "--pgdata=" + data))) {
            return Optional.empty();
        }
        try {
            // postmaster.pid: process, folder, start, port, socket folder, address, shared memory,
            // status
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return Optional.of(Integer.parseInt(lines.get(3).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The running database of this home cannot be found", e);
        }
    }

    private int start() {
        var port = freePort();
        var command =
                new ArrayList<>(List.of("pg_ctl", "start", "--wait", "--timeout=120", "--silent"));
        command.addAll(
                List.of(
                        "--pgdata=" + data,
                        "--log=" + home.at("database.log"),
                        "--options=-p " + port));
        binaries.run(command, home.at("database-start.log"));
        return port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on this machine", e);
        }
    }

    private void leave(FileLock inUse) {
        try (var _ = startLock()) {
            inUse.release();
            inUse.channel().close();
            stopWhenUnused();
        } catch (IOException e) {
            throw new UncheckedIOException("The database of this home cannot be stopped", e);
        }
    }

    /** Stops a server that nobody uses; answers whether there was one. */
    boolean stopOrphan() {
        try (var _ = startLock()) {
            binaries.unpack();
            return runningPort().isPresent() && stopWhenUnused();
        } catch (IOException e) {
            throw new UncheckedIOException("The database of this home cannot be stopped", e);
        }
    }

    /** Whether some process uses the home's database. */
    boolean inUse() {
        try (var channel = lockFile("use.lock");
                var alone = channel.tryLock()) {
            return alone == null;
        } catch (IOException e) {
            throw new UncheckedIOException("The locks of this home cannot be read", e);
        }
    }

    private boolean stopWhenUnused() throws IOException {
        try (var channel = lockFile("use.lock");
                var alone = channel.tryLock()) {
            return alone != null
                    && binaries.succeeds(
                            List.of(
                                    "pg_ctl",
                                    "stop",
                                    "--mode=fast",
                                    "--wait",
                                    "--silent",
                                    "--pgdata=" + data));
        }
    }
}
