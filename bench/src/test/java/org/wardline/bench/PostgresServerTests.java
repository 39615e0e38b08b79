package org.wardline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {
    @TempDir Path folder;

    @Test
    void answersAndStops() throws Exception {
        try (var server = PostgresServer.start(folder);
                var connection = server.source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 6 * 7")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }
}
