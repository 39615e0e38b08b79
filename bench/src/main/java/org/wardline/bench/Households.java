package org.wardline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invents households, so that people share what people share: an address, a surname, a telephone; twins a date of birth;
 * a father and his son sometimes a name.
 */
final class Households {
    /** Nobody is invented as born after this. */
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    private static final List<String> PROVIDERS =
            List.of(
                    "post.invalid",
                    "letterbox.invalid",
                    "webmail.invalid",
                    "inbox.invalid",
                    "quickmail.invalid",
                    "homenet.invalid");

    /** Telephone numbers that Ofcom keeps for drama; three digits follow. */
    private static final List<String> LANDLINES =
            List.of(
                    "0113 496 0",
                    "0114 496 0",
                    "0115 496 0",
                    "0116 496 0",
                    "0117 496 0",
                    "0118 496 0",
                    "0121 496 0",
                    "0131 496 0",
                    "0141 496 0",
                    "0151 496 0",
                    "0161 496 0",
                    "0191 498 0",
                    "020 7946 0",
                    "029 2018 0",
                    "01632 960");

    private static final String MOBILES = "07700 900";

    private final Places places = new Places();
    private final PersonNames names = new PersonNames(places);

    PersonNames names() {
        return names;
    }

    Places places() {
        return places;
    }

    List<Person> invent(SplittableRandom random) {
        var home =
                new Home(
                        places.invent(random),
                        places.invent(random),
                        landline(random),
                        names.surname(random));
        var kind = random.nextInt(100);
        if (kind < 30) {
            return List.of(adult(home, anyAge(random), random.nextBoolean(), random));
        }
        if (kind < 60) {
            return couple(home, anyAge(random), random);
        }
        return kind < 90 ? family(home, random) : sharers(home, random);
    }

    private record Home(Address now, Address next, String landline, String surname) {}

    private List<Person> couple(Home home, int age, SplittableRandom random) {
        var people = new ArrayList<Person>();
        people.add(adult(home, age, false, random));
        people.add(adult(home, Math.clamp(age - 6 + random.nextInt(10), 18, 98), true, random));
        return people;
    }

    private List<Person> family(Home home, SplittableRandom random) {
        var age = 24 + random.nextInt(32);
        var people = new ArrayList<Person>();
        if (random.nextInt(4) > 0) {
            people.addAll(couple(home, age, random));
        } else {
            people.add(adult(home, age, random.nextInt(5) > 0, random));
        }
        var children = 1 + random.nextInt(3);
        for (var i = 0; i < children; i++) {
            var female = random.nextBoolean();
            var born = birthday(Math.max(0, random.nextInt(age - 17)), random);
            var first = names.first(born.getYear(), female, random);
            if (!female && i == 0 && random.nextInt(20) == 0) {
                first = people.getFirst().firstName();
            }
            people.add(person(home, first, born, female, random));
            if (random.nextInt(40) == 0) {
                people.add(
                        person(
                                home,
                                names.first(born.getYear(), female, random),
                                born,
                                female,
                                random));
            }
        }
        return people;
    }

    private List<Person> sharers(Home home, SplittableRandom random) {
        var people = new ArrayList<Person>();
        for (var i = 2 + random.nextInt(4); i > 0; i--) {
            var own =
                    new Home(home.now, places.invent(random), home.landline, names.surname(random));
            people.add(adult(own, 18 + random.nextInt(20), random.nextBoolean(), random));
        }
        return people;
    }

    private Person adult(Home home, int age, boolean female, SplittableRandom random) {
        var born = birthday(age, random);
        return person(home, names.first(born.getYear(), female, random), born, female, random);
    }

    private Person person(
            Home home, String first, LocalDate born, boolean female, SplittableRandom random) {
        var adult = born.isBefore(TODAY.minusYears(18));
        var surnames = surnames(home, adult && female, random);
        var addresses = new ArrayList<>(List.of(home.now, home.next));
        if (adult && random.nextInt(3) == 0) {
            addresses.set(1, places.invent(random));
        }
        addresses.add(places.invent(random));
        var middle = random.nextInt(10) < 6 ? names.first(born.getYear(), female, random) : "";
        var emails =
                List.of(
                        email(first, surnames.getFirst(), born, random),
                        email(first, surnames.getLast(), born, random));
        var phones =
                random.nextInt(8) == 0
                        ? List.of(home.landline, mobile(random))
                        : List.of(mobile(random), mobile(random));
        return new Person(
                first,
                middle,
                surnames,
                born,
                female,
                List.copyOf(addresses),
                emails,
                phones,
                untidiness(random));
    }

    private List<String> surnames(Home home, boolean woman, SplittableRandom random) {
        if (!woman) {
            return List.of(random.nextInt(12) == 0 ? names.surname(random) : home.surname);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> List.of(names.surname(random), home.surname);
            case 2, 3 -> List.of(names.surname(random));
            default -> List.of(home.surname);
        };
    }

    /** Most people's records are tidy, those of a few are not. */
    private static double untidiness(SplittableRandom random) {
        var draw = random.nextInt(100);
        if (draw < 60) {
            return 0.6;
        }
        return draw < 92 ? 1.2 : 2.8;
    }

    private static int anyAge(SplittableRandom random) {
        return 18 + (int) (random.nextDouble() * (0.4 + 0.6 * random.nextDouble()) * 78);
    }

    private static LocalDate birthday(int age, SplittableRandom random) {
        return TODAY.minusYears(age).minusDays(random.nextInt(365));
    }

    private static String email(
            String first, String surname, LocalDate born, SplittableRandom random) {
        var last = surname.replace(" ", "").replace("'", "");
        var given = first.replace(" ", "").replace("'", "");
        var year = born.getYear() % 100;
        var local =
                switch (random.nextInt(6)) {
                    case 0 -> given + "." + last;
                    case 1 -> given.charAt(0) + last + random.nextInt(1000);
                    case 2 -> given + last + year;
                    case 3 -> given + random.nextInt(10_000);
                    case 4 -> last + "." + given + random.nextInt(100);
                    default -> given + "_" + last + year;
                };
        return local.toLowerCase(Locale.ROOT)
                + "@"
                + PROVIDERS.get(random.nextInt(PROVIDERS.size()));
    }

    private static String mobile(SplittableRandom random) {
        return MOBILES + threeDigits(random);
    }

    private static String landline(SplittableRandom random) {
        return LANDLINES.get(random.nextInt(LANDLINES.size())) + threeDigits(random);
    }

    private static String threeDigits(SplittableRandom random) {
        var number = random.nextInt(1000);
        return "" + number / 100 + number / 10 % 10 + number % 10;
    }
}
