package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.LevelTest.DatePart;

/**
 * Dates as digits: {@code yyyymmdd}, or {@code yyyymm} or {@code yyyy} where no more is known. Days that no calendar
 * has are kept, since typing errors make them and a digit away from one may be the true day.
 */
final class Dates {
    private static final int WHOLE = 8;
    private static final int TO_MONTH = 6;
    private static final int TO_YEAR = 4;
    private static final int DECADE = 3;

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private Dates() {}

    /** Reads the usual notations: ISO first, then day-month-year. */
    static @Nullable String clean(String raw) {
        var text = dayOnly(raw.strip().toLowerCase(Locale.ROOT));
        var fields = fields(text);
        if (fields == null) {
            return null;
        }
        return switch (fields.size()) {
            case 1 -> digits(fields.get(0));
            case 2 -> twoFields(fields.get(0), fields.get(1));
            case 3 -> threeFields(fields.get(0), fields.get(1), fields.get(2));
            default -> null;
        };
    }

    /** Without a time of day that follows "t" or a space: 1856-06-18T00:00. */
    private static String dayOnly(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            return text;
        }
        var end = Math.max(text.lastIndexOf('t', colon), text.lastIndexOf(' ', colon));
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * What stands between - / . , and spaces; null when there is anything but letters and digits. Two of - / . in a row
     * have an empty field between them.
     */
    private static @Nullable List<String> fields(String text) {
        var fields = new ArrayList<String>(3);
        var from = -1;
        var wanted = true;
        for (var at = 0; at <= text.length(); at++) {
            var letter = at < text.length() ? text.charAt(at) : ' ';
            if (isDigit(letter) || (letter >= 'a' && letter <= 'z')) {
                from = from < 0 ? at : from;
                continue;
            }
            if (from >= 0) {
                fields.add(text.substring(from, at));
                from = -1;
                wanted = false;
            }
            if (letter == '-' || letter == '/' || letter == '.') {
                if (wanted) {
                    fields.add("");
                }
                wanted = true;
            } else if (letter != ' ' && letter != ',') {
                return null;
            }
        }
        if (wanted) {
            fields.add("");
        }
        return fields;
    }

    /** Only digits: a whole date, or a year and perhaps a month. */
    private static @Nullable String digits(String text) {
        if (!allDigits(text)) {
            return null;
        }
        return switch (text.length()) {
            case WHOLE ->
                    joined(
                            text.substring(0, TO_YEAR),
                            text.substring(TO_YEAR, TO_MONTH),
                            text.substring(TO_MONTH));
            case TO_MONTH -> joined(text.substring(0, TO_YEAR), text.substring(TO_YEAR), "");
            case TO_YEAR -> joined(text, "", "");
            default -> null;
        };
    }

    private static @Nullable String twoFields(String first, String second) {
        return first.length() == TO_YEAR
                ? joined(first, month(second), "")
                : joined(second, month(first), "");
    }

    private static @Nullable String threeFields(String first, String second, String third) {
        if (first.length() == TO_YEAR && allDigits(first)) {
            return joined(first, month(second), third);
        }
        return isNamed(first)
                ? joined(third, month(first), day(second))
                : joined(third, month(second), day(first));
    }

    private static boolean isNamed(String month) {
        return month.length() >= 3 && MONTHS.contains(month.substring(0, 3));
    }

    /** The digits of a month that may be named. */
    private static String month(String text) {
        if (!isNamed(text)) {
            return text;
        }
        return String.valueOf(MONTHS.indexOf(text.substring(0, 3)) + 1);
    }

    /** Without what makes it an ordinal: "18th". */
    private static String day(String text) {
        var end = text.length();
        return end > 2 && "st nd rd th".contains(text.substring(end - 2))
                ? text.substring(0, end - 2)
                : text;
    }

    /** The digits together; a month or day that is not given, or is 0, ends them. */
    private static @Nullable String joined(String year, String month, String day) {
        if (year.length() != TO_YEAR || !allDigits(year) || year.equals("0000")) {
            return null;
        }
        if (!upToTwoDigits(month) || !upToTwoDigits(day)) {
            return null;
        }
        if (isNothing(month)) {
            return year;
        }
        return isNothing(day) ? year + two(month) : year + two(month) + two(day);
    }

    private static boolean isNothing(String digits) {
        return digits.isEmpty() || digits.equals("0") || digits.equals("00");
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static boolean upToTwoDigits(String text) {
        return text.length() <= 2 && allDigits(text);
    }

    private static boolean allDigits(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Whether a day is given, not only a month or a year. */
    static boolean isWhole(String date) {
        return date.length() == WHOLE;
    }

    /** Whether both dates have this part, and the same. */
    static boolean agree(DatePart part, String left, String right) {
        var length =
                switch (part) {
                    case YEAR_AND_MONTH -> TO_MONTH;
                    case YEAR -> TO_YEAR;
                    case DECADE -> DECADE;
                };
        return left.length() >= length
                && right.length() >= length
                && left.regionMatches(0, right, 0, length);
    }

    /** Whether the year is the same and the day of one is the month of the other, and the other way round. */
    static boolean dayMonthSwapped(String left, String right) {
        return isWhole(left)
                && isWhole(right)
                && left.regionMatches(0, right, 0, TO_YEAR)
                && left.regionMatches(TO_YEAR, right, TO_MONTH, 2)
                && left.regionMatches(TO_MONTH, right, TO_YEAR, 2);
    }

    /** Whether both are days of the calendar, not further apart than this. */
    static boolean withinDays(String left, String right, int days) {
        return isDay(left)
                && isDay(right)
                && Math.abs(daysSinceZero(left) - daysSinceZero(right)) <= days;
    }

    private static int number(String date, int from, int until) {
        var number = 0;
        for (var at = from; at < until; at++) {
            number = number * 10 + date.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDay(String date) {
        if (!isWhole(date)) {
            return false;
        }
        var year = number(date, 0, TO_YEAR);
        var month = number(date, TO_YEAR, TO_MONTH);
        var day = number(date, TO_MONTH, WHOLE);
        return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
    }

    private static int lastDay(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days of the Gregorian calendar since the first of March of the year 0, whose years end in February. */
    private static int daysSinceZero(String date) {
        var month = number(date, TO_YEAR, TO_MONTH);
        var year = number(date, 0, TO_YEAR) - (month <= 2 ? 1 : 0);
        var sinceMarch = (month + 9) % 12;
        return 365 * year
                + Math.floorDiv(year, 4)
                - Math.floorDiv(year, 100)
                + Math.floorDiv(year, 400)
                + (153 * sinceMarch + 2) / 5
                + number(date, TO_MONTH, WHOLE);
    }
}
