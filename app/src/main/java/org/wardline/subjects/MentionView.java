package org.wardline.subjects;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralSummary;

/** A mention on a page: where it comes from and what it says. */
public record MentionView(
        UUID id,
        UUID referral,
        String reference,
        String sender,
        String role,
        Instant receivedAt,
        List<Line> identifiers) {
    public MentionView {
        identifiers = List.copyOf(identifiers);
    }

    /** One identifier. */
    public record Line(
            String kind,
            String value,
            @Nullable String service,
            @Nullable Instant seenAt,
            @Nullable String rawTime,
            @Nullable Integer port,
            String sourcePath) {
        @Override
        public String toString() {
            return "Line[" + kind + "]";
        }
    }

    static MentionView of(HeldMention mention, ReferralSummary referral) {
        return new MentionView(
                mention.id().value(),
                referral.id().value(),
                referral.reference(),
                referral.sender(),
                title(mention.role()),
                mention.receivedAt(),
                mention.identifiers().stream()
                        // Hashes of files are many and say little to a reader: last.
                        .sorted(
                                Comparator.comparing(
                                        held -> held.kind() == IdentifierKind.FILE_HASH))
                        .map(MentionView::line)
                        .toList());
    }

    private static Line line(HeldIdentifier held) {
        var seen = held.seen();
        return new Line(
                title(held.kind()),
                held.raw().value(),
                held.service(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.rawTime(),
                seen == null ? null : seen.port(),
                held.sourcePath());
    }

    private static String title(MentionRole role) {
        return switch (role) {
            case REPORTED_PERSON -> "Reported person (not assessed)";
            case INTENDED_RECIPIENT -> "Intended recipient, as the sender says";
            case VICTIM -> "Victim, as the sender says";
            case ASSOCIATED_ACCOUNT -> "Associated account";
        };
    }

    private static String title(IdentifierKind kind) {
        return switch (kind) {
            case EMAIL -> "E-mail address";
            case PHONE -> "Telephone";
            case SCREEN_NAME -> "Screen name";
            case ACCOUNT_ID -> "Account number";
            case IP_EVENT -> "Network address";
            case DEVICE_ID -> "Device";
            case URL -> "Web address";
            case FILE_HASH -> "File hash";
            case POSTCODE -> "Postcode";
            case NAME -> "Name";
            case DATE_OF_BIRTH -> "Date of birth";
        };
    }

    @Override
    public String toString() {
        return "MentionView[" + id + "]";
    }
}
