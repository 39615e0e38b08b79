package org.wardline.results;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented events of an operation, the same for the same seed: few people, many events, ties and withdrawals. */
final class RandomPointers {
    static final Instant START = Instant.parse("2026-01-12T00:00:00Z");
    static final List<String> FORCES = List.of("hampshire", "dorset", "kent");

    private static final List<String> CASE =
            List.of(
                    "ARREST",
                    "ARREST_REGISTERED_OFFENDER",
                    "VOLUNTARY_INTERVIEW",
                    "PREMISES_SEARCHED",
                    "DEVICES_EXAMINED",
                    "CHARGED",
                    "BAILED",
                    "RELEASED_UNDER_INVESTIGATION",
                    "NO_FURTHER_ACTION",
                    "OTHER_OUTCOME");
    private static final List<String> HANDED =
            List.of("SENT", "ACKNOWLEDGED", "ACCEPTED", "RETURNED", "TRANSFERRED", "RECALLED");
    private static final List<String> DECIDED =
            List.of("DEVELOPED", "JOINED", "INSUFFICIENT", "REOPENED", "NO_OFFENCE", "EXPIRED");
    private static final List<String> OFFENCES = List.of("086/02", "086/10", "016/12");

    private final Random random;

    private RandomPointers(long seed) {
        this.random = new Random(seed);
    }

    static Pointers of(long seed) {
        var made = new RandomPointers(seed);
        return new Pointers(made.referrals(), made.disseminations(), made.cases(), made.children());
    }

    private List<Pointer> referrals() {
        var made = new ArrayList<Pointer>();
        for (var i = 0; i < 25; i++) {
            var id = id();
            made.add(new Pointer(id, id, null, "RECEIVED", "", 1, false, moment(), null));
            for (var j = random.nextInt(4); j > 0; j--) {
                made.add(new Pointer(id, id, null, one(DECIDED), "", 1, false, moment(), null));
            }
        }
        return made;
    }

    private List<Pointer> disseminations() {
        var packages = ids(8);
        var made = new ArrayList<Pointer>();
        for (var i = 0; i < 40; i++) {
            made.add(
                    new Pointer(
                            id(),
                            one(packages),
                            one(FORCES),
                            one(HANDED),
                            "",
                            1,
                            false,
                            moment(),
                            null));
        }
        return made;
    }

    private List<Pointer> cases() {
        var people = ids(9);
        var made = new ArrayList<Pointer>();
        for (var i = 0; i < 80; i++) {
            var at = moment();
            made.add(
                    new Pointer(
                            id(),
                            one(people),
                            one(FORCES),
                            one(CASE),
                            one(OFFENCES),
                            1 + random.nextInt(30),
                            false,
                            at,
                            withdrawn(at)));
        }
        return made;
    }

    private List<Pointer> children() {
        var children = ids(9);
        var made = new ArrayList<Pointer>();
        for (var i = 0; i < 60; i++) {
            var at = moment();
            made.add(
                    new Pointer(
                            id(),
                            one(children),
                            one(FORCES),
                            one(List.of("RECORDED", "SERVICES_TOLD", "PROTECTED")),
                            one(List.of("IMMEDIATE_OR_SERIOUS", "OTHER", "OTHER")),
                            1,
                            random.nextInt(6) == 0,
                            at,
                            withdrawn(at)));
        }
        return made;
    }

    private Instant moment() {
        return START.plus(Duration.ofDays(random.nextInt(40) - 5));
    }

    private @Nullable Instant withdrawn(Instant at) {
        return random.nextInt(4) == 0 ? at.plus(Duration.ofDays(random.nextInt(20))) : null;
    }

    private List<UUID> ids(int many) {
        var made = new ArrayList<UUID>();
        for (var i = 0; i < many; i++) {
            made.add(id());
        }
        return made;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
