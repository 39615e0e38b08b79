package org.wardline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Somebody who does not exist: a coined surname, an address under {@code .invalid}, a number from the ranges that Ofcom
 * keeps for drama, a device of the range for test equipment, a postcode whose unit cannot be.
 *
 * @param number no two have the same
 * @param phone empty when no report has one
 */
record InventedPerson(
        int number,
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
                    "Trevor", "Victor", "Warren", "Adrian", "Barry", "Clive", "Duncan", "Ernest",
                    "Gavin", "Hugh", "Ivor", "Julian", "Karen", "Lewis", "Maurice", "Nigel",
                    "Pauline", "Raymond", "Sandra", "Terence", "Vernon", "Wilfred", "Yvonne");

    /**
     * Ofcom, "Telephone numbers for use in TV and radio drama programmes": mobiles first, then towns, then numbers of no
     * place. Each has a thousand.
     */
    private static final List<String> DRAMA_RANGES =
            List.of(
                    "07700900",
                    "07700900",
                    "07700900",
                    "02079460",
                    "01134960",
                    "01144960",
                    "01154960",
                    "01164960",
                    "01174960",
                    "01184960",
                    "01214960",
                    "01314960",
                    "01414960",
                    "01514960",
                    "01614960",
                    "01914980",
                    "02920180",
                    "01632960",
                    "03069990");

    private static final int EACH = 1000;

    /** One in so many gives no telephone number to anybody. */
    private static final int WITHOUT_PHONE = 4;

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
        var plain = surname.toLowerCase(Locale.ROOT);
        var born = LocalDate.of(1958, 1, 1).plusDays(random.nextInt(365 * 40));
        return new InventedPerson(
                number,
                first,
                surname,
                born,
                first.toLowerCase(Locale.ROOT) + "." + plain + number + "@post.invalid",
                number % WITHOUT_PHONE == 0 ? "" : phone(number),
                plain + "_" + (100 + random.nextInt(900)),
                (1 + random.nextInt(80)) + " " + streets.get(random.nextInt(streets.size())),
                sector
                        + NEVER_USED.charAt(random.nextInt(NEVER_USED.length()))
                        + NEVER_USED.charAt(random.nextInt(NEVER_USED.length())));
    }

    /** Mobiles share one thousand numbers among themselves, so that two people may have the same: ranges are small. */
    private static String phone(int number) {
        return DRAMA_RANGES.get(number % DRAMA_RANGES.size())
                + "%03d".formatted((number * 37 + 11) % EACH);
    }

    String name() {
        return firstName + " " + surname;
    }

    /** An IMEI of reporting body 00, which is kept for test equipment. */
    String device() {
        return "00440100" + "%07d".formatted(number);
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
