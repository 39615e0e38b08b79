package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "people",
        description = "write a file of invented people, with who is who in its column cluster")
final class PeopleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a CSV file to write")
    private Path file = Path.of("people.csv");

    @Option(names = "--rows", paramLabel = "N", description = "how many records (${DEFAULT-VALUE})")
    private long rows = 1_000_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed gives the same file (${DEFAULT-VALUE})")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        SyntheticPeople.write(file, rows, seed);
        return 0;
    }
}
