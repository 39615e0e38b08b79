package org.wardline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder that holds everything Wardline keeps on a machine: database, secrets, lock.
 *
 * <p>Readable by its owner only (folders 0700, secrets 0600). Nothing outside it is written.
 */
public record Home(Path folder) {

    /** Opens the home, making the folder when it is not there. */
    public static Home open(Path folder) {
        try {
            var absolute = folder.toAbsolutePath().normalize();
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
                Files.setPosixFilePermissions(
                        absolute, PosixFilePermissions.fromString("rwx------"));
            }
            return new Home(absolute);
        } catch (IOException e) {
            throw new UncheckedIOException("The home folder cannot be made or read", e);
        }
    }

    /** A file or folder below the home. */
    public Path at(String name) {
        return folder.resolve(name);
    }

    /** The text of a file below the home, without the space around it. */
    public String read(String name) {
        try {
            return Files.readString(at(name), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of this home cannot be read", e);
        }
    }

    /**
     * A secret of this home, made on first use: 32 random bytes as 64 hexadecimal digits, in a file that only the owner
     * reads.
     */
    public String secret(String name, SecureRandom random) {
        var file = at("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[32];
                random.nextBytes(bytes);
                writePrivately(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("A secret of this home cannot be read", e);
        }
    }

    /** Writes a file so that it is either whole or absent, readable by its owner only. */
    public void writePrivately(Path file, String content) {
        try {
            var parent = file.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent);
                Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
            }
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, content, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of this home cannot be written", e);
        }
    }

    /** Whether this home was made by {@code demo}. It is marked once, when it is filled. */
    public boolean demonstration() {
        return Files.exists(at("DEMONSTRATION"));
    }
}
