package org.wardline.intake.cybertip;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;

/** Reads one person or account of a report: whoever is reported, was to receive, is a victim, or is tied to one. */
final class XmlMention {
    /** Kinds of device name that name a network, which a household or a town shares. */
    private static final Set<String> NETWORKS = Set.of("SSID", "WIFI", "BSSID");

    /** What is kept as said: it tells of somebody and compares with nothing. */
    private static final Set<String> FACTS =
            Set.of(
                    "age",
                    "approximateAge",
                    "ageAssertionDiscrepancy",
                    "vehicleDescription",
                    "espService",
                    "platform",
                    "compromisedAccount",
                    "displayName",
                    "profileBio",
                    "thirdPartyUserReported",
                    "priorCTReports",
                    "priorCTReport",
                    "groupIdentifier",
                    "schoolName",
                    "accountTemporarilyDisabled",
                    "accountPermanentlyDisabled",
                    "estimatedLocation",
                    "allEmailsReported",
                    "additionalInfo");

    private final XmlParts parts;
    private final MentionBuilder mention;

    private XmlMention(XmlParts parts, MentionBuilder mention) {
        this.parts = parts;
        this.mention = mention;
    }

    /**
     * Reads an element.
     *
     * @param company scopes account names when the element names no service of its own; may be null
     */
    static MentionBuilder read(
            XmlElement element, MentionRole role, @Nullable String company, XmlParts parts) {
        var service =
                Objects.requireNonNullElse(service(element, role), company == null ? "" : company);
        var builder = new MentionBuilder(role, service.isEmpty() ? null : service, element.place());
        var reader = new XmlMention(parts, builder);
        reader.name(element);
        element.children().forEach(reader::child);
        if (role == MentionRole.ASSOCIATED_ACCOUNT) {
            reader.accountType(element);
        }
        return builder;
    }

    /** An associated account may be elsewhere: its platform says where. */
    private static @Nullable String service(XmlElement element, MentionRole role) {
        var platform = role == MentionRole.ASSOCIATED_ACCOUNT ? element.textOf("platform") : null;
        return platform == null ? element.textOf("espService") : platform;
    }

    private void child(XmlElement element) {
        switch (element.name()) {
            case "personOrUserReportedPerson", "intendedRecipientPerson", "victimPerson" -> {
                name(element);
                element.children().forEach(this::child);
            }
            case "firstName", "middleName", "lastName" -> {
                // Read together by the element around them.
            }
            case "email" -> email(element);
            case "phone" -> phone(element);
            case "address" -> address(element);
            case "dateOfBirth" -> identifier(IdentifierKind.DATE_OF_BIRTH, element);
            case "espIdentifier" -> identifier(IdentifierKind.ACCOUNT_ID, element);
            case "screenName" -> identifier(IdentifierKind.SCREEN_NAME, element);
            case "profileUrl" -> identifier(IdentifierKind.URL, element);
            case "ipCaptureEvent" -> address(element, mention);
            case "deviceId" -> device(element);
            case "associatedAccount" -> {
                // A mention of its own, read by the report.
            }
            default -> {
                if (FACTS.contains(element.name())) {
                    facts(element);
                } else {
                    parts.noteNotRead(element);
                }
            }
        }
    }

    private void name(XmlElement person) {
        var name =
                Stream.of("firstName", "middleName", "lastName")
                        .map(person::textOf)
                        .filter(Objects::nonNull)
                        .toList();
        mention.identifier(IdentifierKind.NAME, String.join(" ", name), person.place());
    }

    private void email(XmlElement email) {
        identifier(IdentifierKind.EMAIL, email);
        attributes(email);
        parts.noteUnlisted(email.attribute("type"), KnownValues.EMAIL_TYPES, email.place("type"));
    }

    private void phone(XmlElement phone) {
        if (!phone.text().isEmpty()) {
            mention.identifier(
                    IdentifierKind.PHONE, phone.text(), withCountry(phone), phone.place());
        }
        attributes(phone);
        parts.noteUnlisted(phone.attribute("type"), KnownValues.PHONE_TYPES, phone.place("type"));
    }

    /** The calling code stands beside the number, in an attribute. */
    static String withCountry(XmlElement phone) {
        var code = phone.attribute("countryCallingCode");
        return code == null || phone.text().startsWith("+")
                ? phone.text()
                : (code.startsWith("+") ? code : "+" + code) + " " + phone.text();
    }

    private void address(XmlElement address) {
        var zipCode = address.first("zipCode").orElse(null);
        var country = address.textOf("country");
        if (zipCode != null && (country == null || KnownValues.mayBeBritish(country))) {
            identifier(IdentifierKind.POSTCODE, zipCode);
        }
        parts.noteUnlisted(
                address.attribute("type"), KnownValues.ADDRESS_TYPES, address.place("type"));
        facts(address);
    }

    /** An address on the network; whether the sender suspects a proxy is kept beside it. */
    private void address(XmlElement event, MentionBuilder into) {
        var address = event.textOf("ipAddress");
        if (address != null) {
            into.seen(address, parts.seen(event), event.place());
        }
        into.fact(
                "ipCaptureEvent/possibleProxy",
                event.textOf("possibleProxy"),
                event.place() + "/possibleProxy[1]");
    }

    private void device(XmlElement device) {
        var type = device.textOf("idType");
        var value = device.textOf("idValue");
        var network =
                type != null
                        && NETWORKS.contains(
                                type.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT));
        if (value != null && !network) {
            mention.identifier(IdentifierKind.DEVICE_ID, value, device.place());
        }
        facts(device);
    }

    private void accountType(XmlElement account) {
        // The schema says "type"; one client writes "accountType".
        for (var attribute : List.of("type", "accountType")) {
            var type = account.attribute(attribute);
            mention.fact("associatedAccount/@type", type, account.place(attribute));
            parts.noteUnlisted(type, KnownValues.ACCOUNT_TYPES, account.place(attribute));
        }
    }

    private void identifier(IdentifierKind kind, XmlElement element) {
        mention.identifier(kind, element.text(), element.place());
    }

    private void facts(XmlElement element) {
        parts.facts(element)
                .forEach(
                        fact -> mention.fact(fact.name(), fact.value().value(), fact.sourcePath()));
    }

    private void attributes(XmlElement element) {
        element.attributes()
                .forEach((name, value) ->
                        mention.fact(
                                element.name() + "/@" + Places.step(name),
                                value,
                                element.place(name)));
    }
}
