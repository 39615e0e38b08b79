package org.wardline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** What an operator may do with a home's database from outside the application. */
public final class EmbeddedDatabases {
    private EmbeddedDatabases() {}

    /**
     * Stops a database that a killed process left running.
     *
     * @return whether there was one; false when the home has no database, or somebody uses it
     */
    public static boolean stopOrphan(Path home) {
        if (!Files.isDirectory(home.resolve("database"))) {
            return false;
        }
        return new EmbeddedServer(Home.open(home), new SecureRandom()).stopOrphan();
    }

    /**
     * Deletes a home that holds a demonstration.
     *
     * @return false when it is no demonstration's home, or somebody uses it: then nothing is deleted
     */
    public static boolean deleteDemonstration(Path home) {
        var opened = Home.open(home);
        if (!opened.demonstration() || new EmbeddedServer(opened, new SecureRandom()).inUse()) {
            return false;
        }
        stopOrphan(home);
        try {
            FolderTree.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's home cannot be deleted", e);
        }
        return true;
    }
}
