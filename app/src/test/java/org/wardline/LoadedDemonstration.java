package org.wardline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.wardline.commandline.VerbRun;
import org.wardline.database.TestDatabases;

/**
 * The demonstration, loaded once for all tests as a newcomer would, and kept for the next run as long as no class and no
 * table of Wardline's has changed. Nobody uses it where it was loaded, because tests run in several processes: each takes
 * a copy.
 */
public final class LoadedDemonstration
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOME = TARGET.resolve("demonstration-home");
    private static final Path MADE_OF = TARGET.resolve("demonstration-made-of");
    private static final Path LOCK = TARGET.resolve("demonstration.lock");
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static boolean loaded;
    private static @Nullable Path lookedAt;

    /** A copy that the tests of this process share. Nothing may be written in it. */
    public static synchronized Path home() {
        var shared = lookedAt == null ? another() : lookedAt;
        lookedAt = shared;
        return shared;
    }

    /** A copy of the home, to do anything with. */
    public static synchronized Path copy(Path to) {
        try {
            if (!loaded) {
                load();
                loaded = true;
            }
            copyTree(HOME, to);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path another() {
        var to =
                TARGET.resolve(
                        "demonstration-copy-"
                                + TestDatabases.FORK
                                + "-"
                                + COPIES.incrementAndGet());
        try {
            delete(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy(to);
    }

    /** Gives a test's application a copy for a home. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "loaded-demonstration",
                                Map.of("wardline.home", another().toString())));
    }

    /** Loads it, unless it is there: one process does, and the others wait for it. */
    private static void load() {
        try (var channel =
                        FileChannel.open(
                                LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var made = madeOf();
            if (Files.exists(MADE_OF) && Files.readString(MADE_OF).equals(made)) {
                return;
            }
            Files.deleteIfExists(MADE_OF);
            delete(HOME);
            var run = VerbRun.of(HOME, "demo", "--no-serve");
            if (run.status() != 0) {
                throw new IllegalStateException("The demonstration was not loaded: " + run.err());
            }
            Files.writeString(MADE_OF, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A digest of every class and every file that is not a test's. */
    private static String madeOf() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                var folder = Path.of(entry);
                // An empty entry would be the working folder, and all that tests write there.
                if (entry.isEmpty()
                        || !Files.isDirectory(folder)
                        || folder.endsWith("test-classes")) {
                    continue;
                }
                try (var files = Files.walk(folder)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        Files.copy(
                                folder,
                                to.resolve(from.relativize(folder)),
                                StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file)),
                                StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
