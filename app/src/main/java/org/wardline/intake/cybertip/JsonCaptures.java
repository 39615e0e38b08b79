package org.wardline.intake.cybertip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.IdentifierKind;

/** Reads the {@code sourceInformation.sourceCaptures} that the export hangs on people, pages and files alike. */
final class JsonCaptures {
    private static final Pattern ADDRESS_AND_PORT =
            Pattern.compile("(?:[0-9.]+|\\[[^]]*]):([0-9]{1,5})");

    private JsonCaptures() {}

    /** What one capture holds. */
    sealed interface Capture {}

    /** An identifier that stands alone or takes its service from whoever it hangs on. */
    record OfIdentifier(IdentifierKind kind, @Nullable String raw, String place)
            implements Capture {
        @Override
        public String toString() {
            return "OfIdentifier[" + kind + "]";
        }
    }

    /** An address on the network. */
    record OfAddress(String raw, HeldIdentifier.Seen seen, String place) implements Capture {
        @Override
        public String toString() {
            return "OfAddress[]";
        }
    }

    /** Anything else. */
    record OfFact(String name, @Nullable String value, String place) implements Capture {
        @Override
        public String toString() {
            return "OfFact[]";
        }
    }

    static List<Capture> read(JsonPlace owner, Notes notes) {
        return owner.items("sourceInformation", "sourceCaptures").stream()
                .map(capture -> one(capture, notes))
                .toList();
    }

    private static Capture one(JsonPlace capture, Notes notes) {
        var type = capture.text("captureType");
        var value = capture.text("value");
        var place = capture.pointer();
        return switch (type == null ? "" : type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "ipaddress", "ip" -> {
                var address = address(capture, value, notes);
                yield address.isPresent()
                        ? address.get()
                        : new OfFact("sourceCapture", null, place);
            }
            case "url", "profileurl" -> new OfIdentifier(IdentifierKind.URL, value, place);
            case "email", "emailaddress" -> new OfIdentifier(IdentifierKind.EMAIL, value, place);
            case "phone", "phonenumber" -> new OfIdentifier(IdentifierKind.PHONE, value, place);
            case "screenname", "username" ->
                    new OfIdentifier(IdentifierKind.SCREEN_NAME, value, place);
            case "userid", "espuserid" -> new OfIdentifier(IdentifierKind.ACCOUNT_ID, value, place);
            case "deviceid", "imei" -> new OfIdentifier(IdentifierKind.DEVICE_ID, value, place);
            default -> {
                notes.add(Notes.Note.UNKNOWN_CAPTURE, place);
                yield new OfFact("sourceCapture", value, place);
            }
        };
    }

    /** An address with its time, event and port; the port may also stand behind the address. */
    static Optional<OfAddress> address(JsonPlace capture, @Nullable String address, Notes notes) {
        if (address == null) {
            return Optional.empty();
        }
        var time = capture.text("dateTime");
        var behind = ADDRESS_AND_PORT.matcher(address);
        var port = capture.text("port");
        if (port == null && behind.matches()) {
            port = behind.group(1);
        }
        var seen =
                new HeldIdentifier.Seen(
                        Moments.read(time, notes, capture.pointer()),
                        time,
                        XmlParts.port(port, notes, capture.pointer()),
                        capture.text("eventName"));
        return Optional.of(new OfAddress(address, seen, capture.pointer()));
    }
}
