package org.wardline.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * When each category is reviewed. Configuration, not law: a file with a source and its certainty beside every period,
 * {@code retention/review-schedule.csv}, or another one that {@code WARDLINE_REVIEW_SCHEDULE} names.
 */
@Component
public class RetentionSchedule {

    /**
     * The periods of one category.
     *
     * @param first from the last thing that began the clear period anew to the review
     * @param again the longest that a review may put the next one off
     * @param source what the period rests on
     * @param certainty what of that is verified
     */
    public record Line(
            RetentionCategory category,
            Period first,
            Period again,
            String source,
            String certainty) {

        /** The first period in words. */
        public String firstSaid() {
            return said(first);
        }

        /** The second in words. */
        public String againSaid() {
            return said(again);
        }

        private static String said(Period period) {
            if (period.isZero()) {
                return "at once";
            }
            var years = period.getYears();
            return period.equals(Period.ofYears(years))
                    ? years + (years == 1 ? " year" : " years")
                    : period.toString();
        }
    }

    private static final int CELLS = 5;

    private final Map<RetentionCategory, Line> lines;

    RetentionSchedule(
            @Value("${wardline.review-schedule:classpath:retention/review-schedule.csv}")
                    Resource file) {
        try {
            this.lines = read(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The review schedule cannot be read", e);
        }
    }

    /** The schedule in a file's text; every category once, nothing missing. */
    private static Map<RetentionCategory, Line> read(String text) {
        var read = new EnumMap<RetentionCategory, Line>(RetentionCategory.class);
        for (var row : text.lines().skip(1).filter(line -> !line.isBlank()).toList()) {
            var line = line(List.of(row.split("\\|", -1)));
            if (read.put(line.category(), line) != null) {
                throw new IllegalStateException("The review schedule names a category twice");
            }
        }
        if (read.size() != RetentionCategory.values().length) {
            throw new IllegalStateException("The review schedule leaves a category out");
        }
        return read;
    }

    private static Line line(List<String> cells) {
        if (cells.size() != CELLS || cells.stream().anyMatch(String::isBlank)) {
            throw new IllegalStateException(
                    "A line of the review schedule needs category, two periods, source, certainty");
        }
        try {
            return new Line(
                    RetentionCategory.valueOf(cells.get(0)),
                    Period.parse(cells.get(1)),
                    Period.parse(cells.get(2)),
                    cells.get(3),
                    cells.get(4));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "A period of the review schedule is not of the form P10Y", e);
        }
    }

    /** The periods of a category. */
    public Line of(RetentionCategory category) {
        var line = lines.get(category);
        if (line == null) {
            throw new IllegalStateException("The review schedule leaves a category out");
        }
        return line;
    }

    /** Nobody whose last report is later than this can be due on that day, unless somebody was exonerated. */
    LocalDate latestReportDueOn(LocalDate day) {
        return lines.values().stream()
                .filter(line -> line.category() != RetentionCategory.WRONGLY_SUSPECTED)
                .map(line -> day.minus(line.first()))
                .max(LocalDate::compareTo)
                .orElse(day);
    }
}
