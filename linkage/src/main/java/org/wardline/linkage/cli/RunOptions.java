package org.wardline.linkage.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a run may use. */
final class RunOptions {
    private static final int LEAST_MEMORY = 64;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Threads.class,
            description = "how many threads at most (all processors)")
    private @Nullable Integer threads;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Megabytes.class,
            description = "what DuckDB may hold before it spills, such as 512MB or 4GB (1GB)")
    private @Nullable Integer memory;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "which random pairs stand for all (${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--spill",
            paramLabel = "DIR",
            description = "where what does not fit into memory goes for the time of the run")
    private @Nullable Path spill;

    @Option(names = "--quiet", description = "no progress")
    private boolean quiet;

    Settings settings() {
        var settings = Settings.defaults().withSeed(seed);
        if (threads != null) {
            settings = settings.withThreads(threads);
        }
        if (memory != null) {
            settings = settings.withMemoryMegabytes(memory);
        }
        return spill == null ? settings : settings.withSpillFolder(spill.toAbsolutePath());
    }

    boolean quiet() {
        return quiet;
    }

    /** Numbers of threads. */
    static final class Threads implements ITypeConverter<Integer> {
        private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

        @Override
        public Integer convert(String text) {
            if (!NUMBER.matcher(text).matches()) {
                throw new TypeConversionException("A number of threads is 1 or more.");
            }
            return Integer.valueOf(text);
        }
    }

    /** Sizes such as "512MB" or "4GB"; a bare number is in megabytes. */
    static final class Megabytes implements ITypeConverter<Integer> {
        private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})(mb|m|gb|g)?");

        @Override
        public Integer convert(String text) {
            var size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (!size.matches()) {
                throw new TypeConversionException("Memory is given as 512MB or 4GB.");
            }
            var unit = size.group(2);
            var megabytes =
                    Integer.parseInt(size.group(1))
                            * (unit != null && unit.startsWith("g") ? 1024 : 1);
            if (megabytes < LEAST_MEMORY) {
                throw new TypeConversionException("Memory is at least 64MB.");
            }
            return megabytes;
        }
    }
}
