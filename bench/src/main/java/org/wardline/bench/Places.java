package org.wardline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Invents addresses: as many in each postal sector as it has postcodes. */
final class Places {
    private static final String UNIT_LETTERS = "abdefghjlnpqrstuwxyz";
    private static final List<String> KINDS =
            List.of(
                    "road",
                    "street",
                    "avenue",
                    "close",
                    "lane",
                    "drive",
                    "way",
                    "crescent",
                    "gardens",
                    "place");

    private final Weighted<Sector> sectors;
    private final Weighted<String> commonStreets;
    private final List<String> words;
    private final Map<String, List<String>> townsOfArea = new HashMap<>();

    private record Sector(String outcode, String digit, String town) {}

    Places() {
        var found = new ArrayList<Sector>();
        var weights = new ArrayList<Double>();
        for (var row : Lists.rows("sectors")) {
            townsOfArea.computeIfAbsent(area(row[0]), _ -> new ArrayList<>()).add(row[1]);
            for (var part : row[2].split(" ", -1)) {
                var colon = part.indexOf(':');
                found.add(new Sector(row[0], part.substring(0, colon), row[1]));
                weights.add(Double.valueOf(part.substring(colon + 1)));
            }
        }
        sectors =
                new Weighted<>(found, weights.stream().mapToDouble(Double::doubleValue).toArray());
        commonStreets = Lists.weighted(Lists.rows("streets"), 0, 1);
        words = Lists.rows("places").stream().map(row -> row[0]).toList();
    }

    Address invent(SplittableRandom random) {
        var sector = sectors.draw(random);
        var number = Integer.toString(1 + (int) (random.nextDouble() * random.nextDouble() * 240));
        if (random.nextInt(20) == 0) {
            number += "abc".charAt(random.nextInt(3));
        }
        var postcode = sector.outcode + " " + sector.digit + letter(random) + letter(random);
        return new Address(
                number, street(random), sector.town, postcode.toUpperCase(java.util.Locale.ROOT));
    }

    /** Another town with the same letters before its postcodes' digits; often the same one. */
    String neighbour(String postcode, SplittableRandom random) {
        var towns = townsOfArea.getOrDefault(area(postcode), List.of());
        return towns.isEmpty() ? "" : towns.get(random.nextInt(towns.size()));
    }

    /** A place's name, as rare surnames and streets are made of. */
    String word(SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    private String street(SplittableRandom random) {
        return random.nextInt(10) < 4
                ? commonStreets.draw(random)
                : word(random) + " " + KINDS.get(random.nextInt(KINDS.size()));
    }

    private static char letter(SplittableRandom random) {
        return UNIT_LETTERS.charAt(random.nextInt(UNIT_LETTERS.length()));
    }

    private static String area(String postcode) {
        return Character.isDigit(postcode.charAt(1))
                ? postcode.substring(0, 1)
                : postcode.substring(0, 2);
    }
}
