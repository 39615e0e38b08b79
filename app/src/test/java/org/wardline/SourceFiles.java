package org.wardline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The repository's own files. */
final class SourceFiles {
    /** What is made or kept on a machine, and no part of the repository. */
    private static final Set<String> NOT_OURS =
            Set.of(
                    ".git",
                    "target",
                    ".cifuzz-corpus",
                    ".wardline",
                    ".idea",
                    ".vscode",
                    ".settings");

    private static final Set<String> TEXT =
            Set.of(
                    "java",
                    "jte",
                    "sql",
                    "md",
                    "properties",
                    "xml",
                    "css",
                    "js",
                    "csv",
                    "txt",
                    "json",
                    "py",
                    "sh",
                    "config");

    private SourceFiles() {}

    /** Every file under a folder of the repository whose name ends so, in order. */
    static List<Path> ending(String folder, String ending) {
        return in(folder).stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /** Every text written for Wardline. Files of others, kept as they came, are left out. */
    static List<Path> texts() {
        return in("").stream().filter(SourceFiles::text).toList();
    }

    private static boolean text(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        var bare = dot < 0;
        return (bare || TEXT.contains(name.substring(dot + 1)))
                && !name.contains(".min.")
                && !name.startsWith("LICENSE");
    }

    private static List<Path> in(String folder) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    Golden.root().resolve(folder),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path visited, BasicFileAttributes attributes) {
                            return NOT_OURS.contains(visited.getFileName().toString())
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (!NOT_OURS.contains(file.getFileName().toString())) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    /** What a file says. */
    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Not UTF-8: " + name(file), e);
        }
    }

    /** A file's name from the root of the repository. */
    static String name(Path file) {
        return Golden.root().relativize(file).toString().replace('\\', '/');
    }
}
