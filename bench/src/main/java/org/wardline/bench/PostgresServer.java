package org.wardline.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A PostgreSQL of a run's own, in a folder that goes with it; it speaks to this machine only and holds invented people. */
final class PostgresServer implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final Path programs;
    private final Path data;
    private final HikariDataSource source;

    private PostgresServer(Path programs, Path data, HikariDataSource source) {
        this.programs = programs;
        this.data = data;
        this.source = source;
    }

    /** Unpacks and starts one; nothing may be in the folder yet. */
    static PostgresServer start(Path folder) throws IOException {
        var programs = folder.resolve("programs");
        var data = folder.resolve("data");
        unpack(programs);
        run(
                programs,
                folder.resolve("initdb.log"),
                List.of(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=bench",
                        "--auth=trust",
                        "--locale=C"));
        var port = freePort();
        run(
                programs,
                folder.resolve("start.log"),
                List.of(
                        "pg_ctl",
                        "--pgdata=" + data,
                        "--log=" + folder.resolve("server.log"),
                        "--options=-p "
                                + port
                                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=256MB",
                        "--wait",
                        "start"));
        var source = new HikariDataSource();
        source.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUsername("bench");
        source.setMaximumPoolSize(CONNECTIONS);
        return new PostgresServer(programs, data, source);
    }

    HikariDataSource source() {
        return source;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void unpack(Path programs) throws IOException {
        var arm = System.getProperty("os.arch").contains("aarch64");
        var name = arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
        try (var packed = PostgresServer.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IOException(
                        "No PostgreSQL for this kind of machine is on the class path");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(programs, entry, tar);
                }
            }
        }
    }

    private static void place(Path programs, TarArchiveEntry entry, InputStream content)
            throws IOException {
        var target = programs.resolve(entry.getName()).normalize();
        if (!target.startsWith(programs)) {
            throw new IOException("An entry of the server's archive lies outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void run(Path programs, Path log, List<String> command) throws IOException {
        var full = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            full.addAll(List.of("unshare", "--user"));
        }
        full.add(programs.resolve("bin").resolve(command.getFirst()).toString());
        full.addAll(command.subList(1, command.size()));
        try {
            var status =
                    new ProcessBuilder(full)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start()
                            .waitFor();
            if (status != 0) {
                throw new IOException("A PostgreSQL program failed: see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was at work", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
        run(
                programs,
                data.resolveSibling("stop.log"),
                List.of("pg_ctl", "--pgdata=" + data, "--mode=fast", "--wait", "stop"));
    }
}
