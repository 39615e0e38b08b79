package org.wardline.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardline.InventedNames;
import org.wardline.reference.PostcodeRoute;
import org.wardline.reference.Postcodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every file of the demonstration as a stranger would: nothing in it may lead to anybody. */
class InventedDataTests {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]*\\w");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.-])(?:\\+44 ?|0)[1-9](?: ?\\d){8,9}(?!\\w)");
    private static final Pattern IPV4 =
            Pattern.compile("(?<![\\w.-])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w])");
    private static final Pattern IPV6 =
            Pattern.compile(
                    "(?<![\\w:])(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*::[0-9A-Fa-f:]*"
                            + "|::[0-9A-Fa-f]+[0-9A-Fa-f:]*|(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4})");
    private static final Pattern POSTCODE =
            Pattern.compile("(?<![\\w/-])[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?!\\w)");
    private static final Pattern HASH = Pattern.compile("(?<!\\w)[0-9A-Fa-f]{32,128}(?!\\w)");

    /** Ofcom, "Telephone numbers for use in TV and radio drama programmes". */
    private static final Pattern DRAMA =
            Pattern.compile(
                    "07700900\\d{3}|02079460\\d{3}|0(11[3-8]|1[2-6]1)4960\\d{3}|01914980\\d{3}|02920180\\d{3}"
                            + "|01632960\\d{3}|08081570\\d{3}|09098790\\d{3}|03069990\\d{3}");

    /** RFC 2544's and RFC 6598's blocks, then RFC 3849's. */
    private static final Pattern NOBODYS_IPV4 =
            Pattern.compile("198\\.1[89]\\..*|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*");

    private static final Pattern NOBODYS_IPV6 = Pattern.compile("2001:0?db8:.*");
    private static final Pattern NEVER_USED = Pattern.compile(".*[CIKMOV]{2}");
    private static final Pattern FILE = Pattern.compile("(wardline-demo-\\d+)\\.bin");
    private static final Pattern LAST_NAME =
            Pattern.compile("<lastName>([^<]+)</lastName>|\"lastName\"\\s*:\\s*\"([^\"]+)\"");

    /** How a platform's own desk signs its reports: "Trust Safety" is nobody's name. */
    private static final String DESK = "<firstName>Trust</firstName>\n<lastName>Safety</lastName>";

    private static final Postcodes POSTCODES = new Postcodes();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path home;

    private static final Map<String, DemoCase> CASES =
            DemoCase.all().stream().collect(toMap(DemoCase::key, each -> each));

    @BeforeAll
    static void writes() {
        write(home);
    }

    private static void write(Path into) {
        Plan.lantern().write(new DemoFolder(into));
    }

    @Test
    void saysInEveryFileThatItIsADemonstration() {
        assertThat(texts(home))
                .hasSizeGreaterThan(100)
                .allSatisfy((name, text) -> assertThat(text).as(name).contains("DEMONSTRATION"));
    }

    @Test
    void leadsToNobody() {
        var whole = String.join("\n", texts(home).values());
        // Were a pattern to find none of its kind, nothing would have been tested.
        assertThat(List.of(MAIL, PHONE, IPV4, POSTCODE, HASH))
                .allSatisfy(pattern -> assertThat(found(pattern, whole)).isNotEmpty());
        assertThat(texts(home))
                .allSatisfy((name, text) -> assertThat(leads(text)).as(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<email>anybody@post.test</email>",
                "rang on 07700 800123 twice",
                "\"phone\":\"02079450123\"",
                "<phone>+44 7700 800123</phone>",
                "<ipAddress>198.20.0.1</ipAddress>",
                "from 100.128.0.1.",
                "<ipAddress>2001:db9::1</ipAddress>",
                "<ipAddress>2001:0:0:0:0:0:0:1</ipAddress>",
                "at SO15 2GB",
                "at SO152CA,"
            })
    void wouldNoticeWhatMightLeadToSomebody(String text) {
        assertThat(leads(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anybody@post.invalid, 07700 900123, +44 20 7946 0123, 0117 496 0123",
                "198.18.3.4 and 198.19.255.1 and 100.127.0.1",
                "2001:db8::1 and 2001:db8:0:0:0:0:0:1 at 09:41:07",
                "SO15 2CI and BH1 3VM"
            })
    void letsPassWhatIsKeptForInvention(String text) {
        assertThat(leads(text)).isEmpty();
    }

    @Test
    void namesNobodyWhoLives() {
        var surnames = new HashSet<String>();
        texts(home)
                .values()
                .forEach(text ->
                        found(LAST_NAME, text.replace(DESK, ""))
                                .forEach(name ->
                                        surnames.add(
                                                name.group(1) == null
                                                        ? name.group(2)
                                                        : name.group(1))));
        for (var decided : decisions()) {
            if (decided.with().containsKey("subscriber")) {
                surnames.add(surname(decided.need("subscriber")));
            }
            if (decided.step() == Decided.Step.INVESTIGATE) {
                surnames.add(surname(decided.need("name")));
            }
            if (decided.step() == Decided.Step.EXONERATE) {
                surnames.add(surname(decided.need("who")));
            }
        }
        assertThat(surnames).hasSizeGreaterThan(500).allSatisfy(InventedNames::assertInvented);
    }

    @Test
    void livesInStreetsThatAreNowhereAndInOneForce() {
        var answers = decisions().stream().filter(each -> each.with().containsKey("postcode"));
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    InventedNames.assertInventedStreet(
                            answer.need("address").replaceFirst("^\\d+ ", ""));
                    var route = POSTCODES.route(answer.need("postcode")).orElseThrow();
                    assertThat(route.way()).isEqualTo(PostcodeRoute.Way.IMPOSSIBLE_UNIT);
                    assertThat(route.others()).isEmpty();
                    assertThat(route.force())
                            .isEqualTo(Objects.requireNonNull(CASES.get(answer.about())).force());
                });
    }

    @Test
    void hashesPlainWordsOnly() {
        var identifiers = new HashSet<String>();
        for (var report : DemoReports.invent(Plan.lantern())) {
            for (var i = 0; i < report.files().size(); i++) {
                // The platform's own number for a file, which is no hash of one.
                identifiers.add(hash("MD5", report.id() + "-" + i));
            }
        }
        assertThat(texts(home))
                .allSatisfy((name, text) -> {
                    var hashes = new HashSet<>(identifiers);
                    found(FILE, text)
                            .forEach(file -> {
                                hashes.add(hash("MD5", file.group(1)));
                                hashes.add(hash("SHA-256", file.group(1)));
                            });
                    assertThat(found(HASH, text).map(MatchResult::group))
                            .as(name)
                            .isSubsetOf(hashes);
                });
    }

    @Test
    void marksEveryReference() {
        assertThat(
                        decisions().stream()
                                .map(decided -> decided.with().get("reference"))
                                .filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(reference).startsWith("DEMO/"));
    }

    @Test
    void inventsTheSameAgain(@TempDir Path again) {
        write(again);
        assertThat(texts(again)).isEqualTo(texts(home));
    }

    @Test
    void leavesTheOrderOfNamesInAFileToNoRun() {
        // Immutable maps give another order in every run of Java.
        assertThat(texts(home).entrySet().stream().filter(InventedDataTests::wholeJson))
                .isNotEmpty()
                .allSatisfy(file -> assertSorted(JSON.readTree(file.getValue())));
    }

    private static boolean wholeJson(Map.Entry<String, String> file) {
        return file.getKey().endsWith(".json") && !file.getKey().contains("not-readable");
    }

    private static void assertSorted(JsonNode node) {
        assertThat(List.copyOf(node.propertyNames())).isSorted();
        node.forEach(InventedDataTests::assertSorted);
    }

    /** What in a text might lead to somebody. */
    private static List<String> leads(String text) {
        var leads = new ArrayList<String>();
        check(leads, MAIL, text, Pattern.compile(".*\\.invalid"));
        found(PHONE, text)
                .map(phone -> phone.group().replace(" ", "").replace("+44", "0"))
                .filter(phone -> !DRAMA.matcher(phone).matches())
                .forEach(leads::add);
        check(leads, IPV4, text, NOBODYS_IPV4);
        check(leads, IPV6, text, NOBODYS_IPV6);
        check(leads, POSTCODE, text, NEVER_USED);
        return leads;
    }

    private static void check(List<String> leads, Pattern pattern, String text, Pattern allowed) {
        found(pattern, text)
                .map(MatchResult::group)
                .filter(one -> !allowed.matcher(one).matches())
                .forEach(leads::add);
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Decided> decisions() {
        return new DemoFolder(home).readDecisions();
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String hash(String algorithm, String words) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(algorithm)
                                    .digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Each file's text by its path. */
    private static Map<String, String> texts(Path folder) {
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
