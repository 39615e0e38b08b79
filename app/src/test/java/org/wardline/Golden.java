package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files whose content a test generates and the repository keeps. {@code ./wardline approve} rewrites them. */
public final class Golden {
    private Golden() {}

    /** The repository's root, found by its launcher. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The tests run outside the repository");
        }
        return folder;
    }

    /** The kept file says what was generated; in approve mode it is rewritten instead. */
    public static void assertKept(String path, String generated) {
        var file = root().resolve(path);
        try {
            if (Boolean.getBoolean("wardline.approve")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated, StandardCharsets.UTF_8);
                return;
            }
            assertThat(Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "")
                    .as("%s is out of date: run ./wardline approve, then read the difference", path)
                    .isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
