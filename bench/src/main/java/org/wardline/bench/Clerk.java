package org.wardline.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes people down as records, with the errors, gaps and changes of records that different offices made at different
 * times. Rates are those of a person of ordinary untidiness.
 */
final class Clerk {
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final int SURNAME = 4;
    private static final int BORN = 5;
    private static final int SEX = 6;
    private static final int NUMBER = 7;
    private static final int STREET = 8;
    private static final int TOWN = 9;
    private static final int POSTCODE = 10;
    private static final int EMAIL = 11;
    private static final int PHONE = 12;
    private static final int FIELDS = 13;

    private final PersonNames names;
    private final Places places;
    private final SplittableRandom random;
    private final Slips slips = new Slips();
    private final String[] record = new String[FIELDS];
    private double rate = 1;

    Clerk(PersonNames names, Places places, SplittableRandom random) {
        this.names = names;
        this.places = places;
        this.random = random;
    }

    /**
     * One record; its first two fields are left empty for the numbers. The array is used again for the next one.
     *
     * @param person who
     * @param progress how far on in life, 0 to 1: later records know later names and addresses
     */
    String[] write(Person person, double progress) {
        Arrays.fill(record, "");
        rate = person.untidiness();
        names(person, progress);
        birth(person);
        address(person, progress);
        record[EMAIL] = email(at(person.emails(), progress));
        record[PHONE] = phone(at(person.phones(), progress));
        gaps();
        return record;
    }

    private void names(Person person, double progress) {
        record[FIRST] = person.firstName();
        record[MIDDLE] = person.middleName();
        record[SURNAME] = at(person.surnames(), progress);
        if (chance(0.10)) {
            record[FIRST] = names.familiar(record[FIRST], random);
        }
        if (chance(0.06)) {
            record[FIRST] = slips.slip(record[FIRST], random);
        }
        if (chance(0.08)) {
            record[SURNAME] =
                    chance(0.2)
                            ? names.variant(record[SURNAME], random)
                            : slips.slip(record[SURNAME], random);
        }
        if (chance(0.02)) {
            record[FIRST] = record[FIRST].substring(0, 1);
        }
        if (chance(0.5) && !record[MIDDLE].isEmpty()) {
            record[MIDDLE] = record[MIDDLE].substring(0, 1);
        }
        if (chance(0.01) && record[MIDDLE].length() > 1) {
            swap(FIRST, MIDDLE);
        }
        if (chance(0.015)) {
            swap(FIRST, SURNAME);
        }
    }

    private void birth(Person person) {
        var born = person.born();
        if (chance(0.015)) {
            born = born.getDayOfMonth() % 2 == 0 ? born.plusYears(1) : born.minusYears(1);
        }
        if (chance(0.02) && born.getDayOfMonth() <= 12) {
            born = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        if (chance(0.01)) {
            born = born.withDayOfYear(1);
        }
        record[BORN] = chance(0.045) ? slips.wrongDigit(born.toString(), random) : born.toString();
        record[SEX] = person.female() != chance(0.006) ? "F" : "M";
    }

    private void address(Person person, double progress) {
        var address = at(person.addresses(), progress);
        record[NUMBER] =
                chance(0.03)
                        ? slips.wrongDigit(address.houseNumber(), random)
                        : address.houseNumber();
        record[STREET] = chance(0.05) ? slips.slip(address.street(), random) : address.street();
        record[TOWN] = chance(0.05) ? places.neighbour(address.postcode(), random) : address.town();
        record[POSTCODE] =
                chance(0.05) ? slips.slip(address.postcode(), random) : address.postcode();
        if (chance(0.1)) {
            record[POSTCODE] = record[POSTCODE].replace(" ", "");
        }
    }

    /** What the office did not ask, or the person did not say. */
    private void gaps() {
        switch (random.nextInt(10)) {
            // On paper: no contact by wire.
            case 0, 1, 2 -> blank(EMAIL, 0.95, PHONE, 0.7, MIDDLE, 0.4);
            // On the web: little about the address.
            case 3, 4 ->
                    blank(
                            NUMBER, 0.6, STREET, 0.6, TOWN, 0.5, POSTCODE, 0.2, MIDDLE, 0.7, SEX,
                            0.6);
            // By telephone: hardly anything but the name.
            case 5 ->
                    blank(
                            EMAIL, 0.7, BORN, 0.15, MIDDLE, 0.9, STREET, 0.4, NUMBER, 0.4, POSTCODE,
                            0.2);
            default -> blank(EMAIL, 0.3, PHONE, 0.3, MIDDLE, 0.3);
        }
        blank(FIRST, 0.008, SURNAME, 0.008, BORN, 0.02, SEX, 0.04);
        blank(NUMBER, 0.05, STREET, 0.05, TOWN, 0.05, POSTCODE, 0.05);
    }

    private void blank(double... fieldsAndRates) {
        for (var i = 0; i < fieldsAndRates.length; i += 2) {
            if (random.nextDouble() < fieldsAndRates[i + 1]) {
                record[(int) fieldsAndRates[i]] = "";
            }
        }
    }

    /** Slips before the "@" only: the rest stays where no mail can go. */
    private String email(String address) {
        var at = address.indexOf('@');
        return chance(0.03)
                ? slips.slip(address.substring(0, at), random) + address.substring(at)
                : address;
    }

    /** Slips in the last three digits only: the rest stays a number that nobody has. */
    private String phone(String exact) {
        var last = exact.length() - 3;
        var number =
                chance(0.03)
                        ? exact.substring(0, last) + slips.wrongDigit(exact.substring(last), random)
                        : exact;
        return switch (random.nextInt(4)) {
            case 0 -> "+44" + number.substring(1).replace(" ", "");
            case 1 -> number;
            default -> number.replace(" ", "");
        };
    }

    private static <T> T at(java.util.List<T> inOrder, double progress) {
        return inOrder.get((int) Math.min(inOrder.size() - 1L, (long) (progress * inOrder.size())));
    }

    private boolean chance(double ordinary) {
        return random.nextDouble() < ordinary * rate;
    }

    private void swap(int one, int other) {
        var kept = record[one];
        record[one] = record[other];
        record[other] = kept;
    }
}
