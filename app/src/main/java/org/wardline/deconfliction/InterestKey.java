package org.wardline.deconfliction;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wardline.kernel.Sensitive;

/**
 * Something two forces may both be after. Values are brought to one form here, so that two who write the same thing
 * differently still meet: no stray spaces, lower case where case says nothing, telephone numbers from {@code +44}.
 *
 * @param kind {@code SUBJECT}, an identifier kind's name, or {@code ADDRESS} (postcode with house number or name)
 * @param value compared by equality; of a screen name or account number with its service, as {@code service/name}
 */
public record InterestKey(String kind, Sensitive<String> value) {
    /** A person that the national desk knows, by identifier. */
    public static final String SUBJECT = "SUBJECT";

    /** A home: see {@link #ofAddress}. */
    public static final String ADDRESS = "ADDRESS";

    private static final Pattern HOUSE = Pattern.compile("[0-9]+[A-Z]?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public InterestKey {
        kind = kind.strip().toUpperCase(Locale.ROOT);
        value = Sensitive.of(normal(kind, value.value()));
    }

    /**
     * A home: its postcode with the house number, or the first line where it has none.
     *
     * @param address the whole address as written
     */
    public static InterestKey ofAddress(String address, String postcode) {
        var plain = SPACES.matcher(address.strip().toUpperCase(Locale.ROOT)).replaceAll(" ");
        var firstLine = plain.split("[,\\n]", 2)[0].strip();
        var number = HOUSE.matcher(firstLine);
        var house = number.find() ? number.group() : firstLine;
        return new InterestKey(ADDRESS, Sensitive.of(withoutSpaces(postcode) + " " + house));
    }

    /** Whether there is anything in it to compare. */
    boolean empty() {
        return kind.isEmpty() || value.value().isEmpty();
    }

    private static String normal(String kind, String written) {
        var value = SPACES.matcher(written.strip()).replaceAll(" ");
        return switch (kind) {
            case "PHONE" -> phone(value);
            case "POSTCODE" -> withoutSpaces(value).toUpperCase(Locale.ROOT);
            case ADDRESS, "NAME" -> value.toUpperCase(Locale.ROOT);
            case "URL", "DEVICE_ID" -> value;
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    private static String phone(String value) {
        var digits = value.replaceAll("[^0-9+]", "");
        return digits.startsWith("0") ? "+44" + digits.substring(1) : digits;
    }

    private static String withoutSpaces(String value) {
        return SPACES.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
