package org.wardline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Somebody who does not exist: a coined surname, an address under {@code .invalid}, a number from the ranges that Ofcom
 * keeps for drama, a postcode whose unit cannot be.
 */
record InventedPerson(
        String firstName,
        String surname,
        LocalDate born,
        String email,
        String phone,
        String screenName,
        String street,
        String postcode) {
    private static final List<String> FIRST_NAMES =
            List.of(
                    "Alan", "Brian", "Colin", "Derek", "Edwin", "Frank", "Graham", "Howard", "Ian",
                    "Keith", "Leonard", "Martin", "Neil", "Oliver", "Philip", "Roger", "Stephen",
                    "Trevor", "Victor", "Warren");

    /** Ofcom, "Telephone numbers for use in TV and radio drama programmes": mobile 07700 900000 to 900999. */
    private static final int DRAMA_NUMBERS = 1000;

    /** Final letters that no unit has. */
    private static final String NEVER_USED = "CIKMOV";

    static InventedPerson invent(
            int number,
            String sector,
            List<String> surnames,
            List<String> streets,
            SplittableRandom random) {
        var first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
        var surname = surnames.get(number % surnames.size());
        var plain = surname.toLowerCase(java.util.Locale.ROOT);
        var born = LocalDate.of(1958, 1, 1).plusDays(random.nextInt(365 * 40));
        return new InventedPerson(
                first,
                surname,
                born,
                first.toLowerCase(java.util.Locale.ROOT) + "." + plain + number + "@post.invalid",
                "07700900" + "%03d".formatted((number * 37 + 11) % DRAMA_NUMBERS),
                plain + "_" + (100 + random.nextInt(900)),
                (1 + random.nextInt(80)) + " " + streets.get(random.nextInt(streets.size())),
                sector
                        + NEVER_USED.charAt(random.nextInt(NEVER_USED.length()))
                        + NEVER_USED.charAt(random.nextInt(NEVER_USED.length())));
    }

    String name() {
        return firstName + " " + surname;
    }

    /** The surname with two letters swapped, as it gets written down. */
    String misspelt() {
        return surname.length() < 4
                ? surname
                : surname.charAt(0)
                        + surname.substring(2, 3)
                        + surname.charAt(1)
                        + surname.substring(3);
    }

    @Override
    public String toString() {
        return "InventedPerson";
    }
}
