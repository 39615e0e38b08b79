package org.wardline.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings identifiers to one comparable form. What cannot be brought there is kept raw and compared with nothing. */
public final class Identifiers {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#\\s]+)([^#\\s]*)(#\\S*)?");
    private static final Pattern BARE_ADDRESS =
            Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d+)?/\\S*");
    private static final Pattern POSTCODE =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2}|T\\S*)?");
    private static final Pattern DEVICE_BREAKS = Pattern.compile("[\\s.:-]+");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("[0-9]{14,22}|[0-9a-f]{12}");
    private static final Map<Integer, String> HASH_TYPES =
            Map.of(32, "MD5", 40, "SHA1", 64, "SHA256", 96, "SHA384", 128, "SHA512");
    private static final int OLDEST_YEAR = 1880;
    private static final char SCOPE_END = '|';

    /** A database index takes no more; a longer value is kept raw. */
    private static final int LONGEST = 2000;

    private Identifiers() {}

    /**
     * The comparable form of a value; normalising it again changes nothing. Values of one kind describe the same thing
     * when their forms are equal, and only then.
     *
     * @param service scopes a screen name or account number, which without one is comparable with nothing; the form
     *     then begins with it: {@code examplechat|sam_9}. Other kinds ignore it
     */
    public static Optional<String> normalise(
            IdentifierKind kind, String raw, @Nullable String service) {
        var value = raw.strip();
        var form =
                switch (kind) {
                    case EMAIL ->
                            Optional.of(folded(value)).filter(v -> EMAIL.matcher(v).matches());
                    case PHONE -> PhoneNumbers.e164(value);
                    case SCREEN_NAME, ACCOUNT_ID -> scoped(value, service);
                    case IP_EVENT -> IpAddresses.canonical(value);
                    case DEVICE_ID -> device(value);
                    case URL -> url(value);
                    case FILE_HASH -> hash(value);
                    case POSTCODE -> postcode(value);
                    case NAME -> Optional.of(name(value));
                    case DATE_OF_BIRTH -> date(value);
                };
        return form.filter(v -> !v.isBlank()).filter(Identifiers::fits);
    }

    /** The comparable form of a service's name; empty for none. */
    public static Optional<String> service(@Nullable String raw) {
        return Optional.ofNullable(raw)
                .map(name -> folded(name).replace(SCOPE_END, ' ').strip())
                .filter(name -> !name.isBlank());
    }

    /** What kind of digest a hexadecimal value is by its length: MD5, SHA1, SHA256, SHA384 or SHA512. */
    public static Optional<String> hashType(String value) {
        var digits = value.strip();
        return digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)
                ? Optional.ofNullable(HASH_TYPES.get(digits.length()))
                : Optional.empty();
    }

    private static Optional<String> scoped(String value, @Nullable String service) {
        return service(service)
                .flatMap(name -> {
                    var scope = name + SCOPE_END;
                    var folded = folded(value);
                    var bare = folded.startsWith(scope) ? folded.substring(scope.length()) : folded;
                    return bare.isBlank() ? Optional.<String>empty() : Optional.of(scope + bare);
                });
    }

    /** Serial numbers are written with and without breaks; other device names keep theirs. */
    private static Optional<String> device(String value) {
        var folded = folded(value);
        var joined = DEVICE_BREAKS.matcher(folded).replaceAll("");
        return Optional.of(NUMBERED_DEVICE.matcher(joined).matches() ? joined : folded);
    }

    /** Path, query and letters within them are kept: they differ between pages. An address without scheme is a web page. */
    private static Optional<String> url(String value) {
        var whole = BARE_ADDRESS.matcher(value).matches() ? "https://" + value : value;
        var parts = URL.matcher(whole);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var authority = parts.group(2);
        var user = authority.lastIndexOf('@') + 1;
        var host = authority.substring(user).toLowerCase(Locale.ROOT);
        if (scheme.equals("https")) {
            host = host.replaceFirst(":443$", "");
        } else if (scheme.equals("http")) {
            host = host.replaceFirst(":80$", "");
        }
        var rest = parts.group(3);
        var path = rest.startsWith("/") ? rest : "/" + rest;
        return Optional.of(scheme + "://" + authority.substring(0, user) + host + path);
    }

    private static Optional<String> hash(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        var digits = lower.substring(lower.indexOf(':') + 1);
        return hashType(digits)
                .map(type -> type.toLowerCase(Locale.ROOT) + ":" + digits)
                .filter(form -> lower.equals(digits) || lower.equals(form));
    }

    /** The shape of a British postcode; whether it exists is not asked here. */
    private static Optional<String> postcode(String value) {
        var parts = POSTCODE.matcher(value.toUpperCase(Locale.ROOT).replaceAll("\\s+", ""));
        return parts.matches()
                ? Optional.of(parts.group(1) + " " + parts.group(2))
                : Optional.empty();
    }

    private static Optional<String> date(String value) {
        var parts = DATE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(parts.group(1));
            return date.getYear() < OLDEST_YEAR ? Optional.empty() : Optional.of(date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String name(String value) {
        return compatible(compatible(value).toUpperCase(Locale.ROOT));
    }

    private static String folded(String value) {
        return compatible(compatible(value).toLowerCase(Locale.ROOT));
    }

    /** One form for characters that look alike to a computer's keyboard, single spaces, nothing invisible. */
    private static String compatible(String value) {
        var spaced =
                Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ");
        return Normalizer.normalize(
                        spaced.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", ""), Normalizer.Form.NFKC)
                .replaceAll(" +", " ")
                .strip();
    }

    private static boolean fits(String value) {
        return value.indexOf('\0') < 0 && value.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
