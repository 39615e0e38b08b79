package org.wardline.subjects;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.kernel.Sensitive;

/** What a mention says, as texts by the columns of the model. */
final class MentionTexts {
    static final String NAME = "name";
    static final String BIRTH = "birth";
    static final String POSTCODE = "postcode";

    private static final String BIRTH_YEARS = "birth_years";
    private static final String PLACE = "place";

    /** Kinds of which a mention can have several, each as good as the others. */
    private static final Map<IdentifierKind, String> SETS =
            Map.of(
                    IdentifierKind.EMAIL, "email",
                    IdentifierKind.PHONE, "phone",
                    IdentifierKind.SCREEN_NAME, "screen_name",
                    IdentifierKind.ACCOUNT_ID, "account",
                    IdentifierKind.DEVICE_ID, "device",
                    IdentifierKind.URL, "url",
                    IdentifierKind.FILE_HASH, "file");

    /** Kinds of which one person has one: of several that are said, the pair that agrees best counts. */
    static final Map<String, IdentifierKind> ONE_EACH =
            Map.of(
                    NAME, IdentifierKind.NAME,
                    BIRTH, IdentifierKind.DATE_OF_BIRTH,
                    POSTCODE, IdentifierKind.POSTCODE);

    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    private MentionTexts() {}

    /** All that it says; of names, dates of birth and postcodes the first. */
    static Map<String, String> of(HeldMention mention) {
        var texts = new HashMap<String, String>();
        SETS.forEach((kind, column) -> put(texts, column, set(ofKind(mention, kind))));
        put(texts, "network", events(mention));
        ONE_EACH.keySet()
                .forEach(column ->
                        values(mention, column).stream()
                                .findFirst()
                                .ifPresent(value -> texts.put(column, value)));
        var town = mention.town();
        if (town != null) {
            texts.put(PLACE, town.value());
        }
        return texts;
    }

    /**
     * What it says that can be compared with another mention. Accounts are compared at services that both name; an age
     * only where a date of birth is missing, a town only where a postcode is: each would count the same twice.
     */
    static Map<String, String> beside(HeldMention mention, HeldMention other) {
        var texts = of(mention);
        for (var kind : Set.of(IdentifierKind.SCREEN_NAME, IdentifierKind.ACCOUNT_ID)) {
            var services = new HashSet<String>();
            ofKind(other, kind).forEach(held -> services.add(Objects.toString(held.service())));
            var column = Objects.requireNonNull(SETS.get(kind));
            texts.remove(column);
            put(
                    texts,
                    column,
                    set(
                            ofKind(mention, kind).stream()
                                    .filter(held ->
                                            services.contains(Objects.toString(held.service())))
                                    .toList()));
        }
        if (values(mention, BIRTH).isEmpty() || values(other, BIRTH).isEmpty()) {
            put(texts, BIRTH_YEARS, birthYears(mention));
        }
        if (!values(mention, POSTCODE).isEmpty() && !values(other, POSTCODE).isEmpty()) {
            texts.remove(PLACE);
        }
        return texts;
    }

    /** Every value of a kind of which one person has one. */
    static List<String> values(HeldMention mention, String column) {
        return normalised(ofKind(mention, Objects.requireNonNull(ONE_EACH.get(column))));
    }

    private static List<HeldIdentifier> ofKind(HeldMention mention, IdentifierKind kind) {
        return mention.identifiers().stream().filter(held -> held.kind() == kind).toList();
    }

    private static List<String> normalised(List<HeldIdentifier> identifiers) {
        return identifiers.stream()
                .map(HeldIdentifier::normalised)
                .filter(Objects::nonNull)
                .map(Sensitive::value)
                .distinct()
                .toList();
    }

    private static String set(List<HeldIdentifier> identifiers) {
        return normalised(identifiers).stream()
                .map(MentionTexts::escaped)
                .collect(Collectors.joining("\n"));
    }

    /** What parts the values of a set may stand within one, as in {@code examplechat|sam_9}. */
    private static String escaped(String value) {
        return value.replace("%", "%25")
                .replace("|", "%7C")
                .replace(";", "%3B")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }

    private static String events(HeldMention mention) {
        return ofKind(mention, IdentifierKind.IP_EVENT).stream()
                .filter(held -> held.normalised() != null)
                .map(MentionTexts::event)
                .collect(Collectors.joining("\n"));
    }

    private static String event(HeldIdentifier held) {
        var address = Objects.requireNonNull(held.normalised()).value();
        var seen = held.seen();
        return escaped(address)
                + "|"
                + (seen == null ? "" : Objects.toString(seen.port(), ""))
                + "|"
                + (seen == null ? "" : Objects.toString(seen.at(), ""));
    }

    /** The years in which somebody of that date or age can have been born: an age leaves two. */
    private static String birthYears(HeldMention mention) {
        var dates = values(mention, BIRTH);
        if (!dates.isEmpty()) {
            return dates.stream()
                    .map(date -> date.substring(0, 4))
                    .collect(Collectors.joining("\n"));
        }
        var age = mention.age();
        if (age == null || !AGE.matcher(age.value().strip()).matches()) {
            return "";
        }
        var last =
                mention.receivedAt().atOffset(ZoneOffset.UTC).getYear()
                        - Integer.parseInt(age.value().strip());
        return IntStream.rangeClosed(last - 1, last)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n"));
    }

    private static void put(Map<String, String> texts, String column, String text) {
        if (!text.isEmpty()) {
            texts.put(column, text);
        }
    }
}
