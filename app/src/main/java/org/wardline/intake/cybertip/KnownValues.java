package org.wardline.intake.cybertip;

import java.util.Locale;
import java.util.Set;

/** The published lists of values. Senders drift from them, so a value outside is noted and kept, never refused. */
final class KnownValues {
    static final Set<String> INCIDENT_TYPES =
            Set.of(
                    "Child Pornography (possession, manufacture, and distribution)",
                    "Child Sex Trafficking",
                    "Child Sex Tourism",
                    "Child Sexual Molestation",
                    "Misleading Domain Name",
                    "Misleading Words or Digital Images on the Internet",
                    "Online Enticement of Children for Sexual Acts",
                    "Unsolicited Obscene Material Sent to a Child");
    static final Set<String> EVENT_NAMES =
            Set.of("Login", "Registration", "Purchase", "Upload", "Other", "Unknown");
    static final Set<String> ADDRESS_TYPES =
            Set.of("Home", "Business", "Billing", "Shipping", "Technical");
    static final Set<String> EMAIL_TYPES = Set.of("Home", "Work", "Business", "Recovery");
    static final Set<String> PHONE_TYPES =
            Set.of("Mobile", "Home", "Business", "Work", "Fax", "Internet", "Recovery");
    static final Set<String> ACCOUNT_TYPES =
            Set.of("Billing", "Linked", "Business", "Creator", "Parent/Guardian", "Other");
    static final Set<String> BATCH_REASONS = Set.of("VIRAL_POTENTIAL_MEME");
    static final Set<String> RELEVANCES = Set.of("Reported", "Supplemental Reported");
    static final Set<String> CLASSIFICATIONS = Set.of("A1", "A2", "B1", "B2");
    static final Set<String> DETAIL_TYPES = Set.of("EXIF", "HASH");
    static final Set<String> REPORT_FLAGS =
            Set.of(
                    "sextortion",
                    "csamSolicitation",
                    "minorToMinorInteraction",
                    "spam",
                    "sadisticOnlineExploitation");
    static final Set<String> FILE_FLAGS =
            Set.of(
                    "animeDrawingVirtualHentai",
                    "potentialMeme",
                    "viral",
                    "possibleSelfProduction",
                    "physicalHarm",
                    "violenceGore",
                    "bestiality",
                    "liveStreaming",
                    "infant",
                    "generativeAi");

    /** On the list of countries, and none: proxies, satellites, regions, the empty string, a dissolved state. */
    private static final Set<String> NOT_COUNTRIES =
            Set.of("", "A1", "A2", "O1", "AP", "EU", "AN", "FX");

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());
    private static final Set<String> WITH_BRITISH_POSTCODES = Set.of("GB", "UK", "GG", "JE", "IM");

    private KnownValues() {}

    /** Notes what is odd about a country; the value stays as written. */
    static void noteCountry(String country, Notes notes, String place) {
        if (country.equals("UK")) {
            notes.add(Notes.Note.UK_FOR_GB, place);
        } else if (NOT_COUNTRIES.contains(country)) {
            notes.add(Notes.Note.NOT_A_COUNTRY, place);
        } else if (!ISO.contains(country) && !country.equals("XK")) {
            notes.add(Notes.Note.NOT_LISTED, place);
        }
    }

    /** Whether a postcode beside this country can be a British one; senders write names as well as codes. */
    static boolean mayBeBritish(String country) {
        return country.length() != 2
                || WITH_BRITISH_POSTCODES.contains(country.toUpperCase(Locale.ROOT));
    }
}
