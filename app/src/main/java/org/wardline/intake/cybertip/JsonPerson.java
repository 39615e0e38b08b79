package org.wardline.intake.cybertip;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;

/** Reads one person of the law-enforcement export. */
final class JsonPerson {
    private static final List<String> FACTS =
            List.of(
                    "gender",
                    "approximateAge",
                    "vehicleDescription",
                    "vehicleTagNumber",
                    "occupation",
                    "espService",
                    "relationshipToReporter",
                    "relationshipToChildVictim",
                    "accessToChildVictim",
                    "accessToChildren",
                    "accessToFirearms",
                    "convictedSexOffender",
                    "awareOfReport",
                    "gangAffiliation");
    private static final List<String> ADDRESS =
            List.of("street1", "street2", "city", "state", "postalCode", "country");
    private static final Set<String> READ =
            Set.of(
                    "firstName",
                    "middleName",
                    "lastName",
                    "preferredName",
                    "dateOfBirth",
                    "espUserId",
                    "ipAddress",
                    "screenName",
                    "emails",
                    "phones",
                    "addresses",
                    "sourceInformation",
                    "additionalInformations");

    private final MentionBuilder mention;
    private final JsonPlace person;
    private final Notes notes;

    private JsonPerson(JsonPlace person, MentionBuilder mention, Notes notes) {
        this.person = person;
        this.mention = mention;
        this.notes = notes;
    }

    /**
     * Reads a person.
     *
     * @param company scopes account names when the person has no service of its own
     */
    static MentionBuilder read(
            JsonPlace person, MentionRole role, @Nullable String company, Notes notes) {
        var service = person.text("espService");
        var mention =
                new MentionBuilder(role, service == null ? company : service, person.pointer());
        new JsonPerson(person, mention, notes).read();
        return mention;
    }

    private void read() {
        var name =
                Stream.of("firstName", "middleName", "lastName")
                        .map(person::text)
                        .filter(Objects::nonNull)
                        .toList();
        mention.identifier(IdentifierKind.NAME, String.join(" ", name), person.pointer());
        identifier(IdentifierKind.NAME, person.at("preferredName"));
        identifier(IdentifierKind.DATE_OF_BIRTH, person.at("dateOfBirth"));
        identifier(IdentifierKind.ACCOUNT_ID, person.at("espUserId"));
        person.items("screenName").forEach(at -> identifier(IdentifierKind.SCREEN_NAME, at));
        person.items("emails").forEach(at -> verified(IdentifierKind.EMAIL, at));
        person.items("phones").forEach(at -> verified(IdentifierKind.PHONE, at));
        person.items("addresses").forEach(this::address);
        person.items("ipAddress")
                .forEach(at -> JsonCaptures.address(at, at.text(), notes).ifPresent(this::add));
        JsonCaptures.read(person, notes).forEach(this::capture);
        FACTS.forEach(fact -> mention.fact(fact, person.text(fact), person.at(fact).pointer()));
        person.items("additionalInformations")
                .forEach(at -> mention.fact("additionalInformation", at.text(), at.pointer()));
        var known = Stream.concat(READ.stream(), FACTS.stream()).collect(Collectors.toSet());
        person.others(known).forEach(at -> notes.add(Notes.Note.NOT_READ, at));
    }

    private void capture(JsonCaptures.Capture capture) {
        switch (capture) {
            case JsonCaptures.OfIdentifier of ->
                    mention.identifier(of.kind(), of.raw(), of.place());
            case JsonCaptures.OfAddress of -> mention.seen(of.raw(), of.seen(), of.place());
            case JsonCaptures.OfFact of -> mention.fact(of.name(), of.value(), of.place());
        }
    }

    private void address(JsonPlace address) {
        var country = address.text("country");
        if (country != null) {
            KnownValues.noteCountry(country, notes, address.at("country").pointer());
        }
        if (country == null || KnownValues.mayBeBritish(country)) {
            identifier(IdentifierKind.POSTCODE, address.at("postalCode"));
        }
        ADDRESS.forEach(part ->
                mention.fact("address/" + part, address.text(part), address.at(part).pointer()));
    }

    private void verified(IdentifierKind kind, JsonPlace value) {
        identifier(kind, value);
        mention.fact(
                kind.name().toLowerCase(Locale.ROOT) + "/verified",
                value.text("verified"),
                value.at("verified").pointer());
    }

    private void identifier(IdentifierKind kind, JsonPlace value) {
        mention.identifier(kind, value.text(), value.pointer());
    }

    private void add(JsonCaptures.OfAddress of) {
        mention.seen(of.raw(), of.seen(), of.place());
    }
}
