package org.wardline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's own programs, unpacked once under the home and run from there. */
final class PostgresBinaries {
    private final Path folder;
    private final Path unpackFolder;

    PostgresBinaries(Home home) {
        this.folder = home.at("postgresql-18");
        this.unpackFolder = home.at("postgresql-18.part");
    }

    void unpack() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        FolderTree.delete(unpackFolder);
        Files.createDirectories(unpackFolder);
        try (var packed = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar);
            }
        }
        Files.move(unpackFolder, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void place(TarArchiveEntry entry, InputStream content) throws IOException {
        var target = unpackFolder.resolve(entry.getName()).normalize();
        if (!target.startsWith(unpackFolder)) {
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

    private static InputStream archive() throws IOException {
        var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
        var name = arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
        var found = PostgresBinaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("No PostgreSQL for this kind of machine is built in");
        }
        return found;
    }

    /** Runs one of the programs to its end; its output goes to the log file. */
    void run(List<String> command, Path log) {
        if (finish(command, ProcessBuilder.Redirect.appendTo(log.toFile())) != 0) {
            throw new IllegalStateException(
                    "A PostgreSQL program failed: read the database logs in the home folder");
        }
    }

    /** Whether one of the programs ends well; its output is thrown away. */
    boolean succeeds(List<String> command) {
        return finish(command, ProcessBuilder.Redirect.DISCARD) == 0;
    }

    private int finish(List<String> command, ProcessBuilder.Redirect output) {
        var full = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            full.addAll(List.of("unshare", "--user"));
        }
        full.add(folder.resolve("bin").resolve(command.getFirst()).toString());
        full.addAll(command.subList(1, command.size()));
        var builder = new ProcessBuilder(full);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.redirectErrorStream(true).redirectOutput(output);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("A PostgreSQL program cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was at work", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
