package org.wardline.intake.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.Identifiers;
import org.wardline.intake.MentionRole;
import org.wardline.kernel.Sensitive;

/** Gathers one mention. */
final class MentionBuilder {
    private final MentionRole role;
    private final @Nullable String service;
    private final String place;
    private final List<ReadIdentifier> identifiers = new ArrayList<>();
    private final List<ReadFact> facts = new ArrayList<>();

    MentionBuilder(MentionRole role, @Nullable String service, String place) {
        this.role = role;
        this.service = service;
        this.place = place;
    }

    void identifier(IdentifierKind kind, @Nullable String raw, String at) {
        if (raw != null && !raw.isBlank()) {
            identifiers.add(read(kind, raw, raw, service, at));
        }
    }

    /** An identifier that compares by other words than those it was written in: a telephone with its country's code. */
    void identifier(IdentifierKind kind, String raw, String comparable, String at) {
        identifiers.add(read(kind, raw, comparable, service, at));
    }

    void seen(String address, HeldIdentifier.Seen seen, String at) {
        identifiers.add(readAddress(address, seen, at));
    }

    void fact(String name, @Nullable String value, String at) {
        if (value != null && !value.isBlank()) {
            facts.add(new ReadFact(name, Sensitive.of(value), at));
        }
    }

    void add(List<ReadIdentifier> more) {
        identifiers.addAll(more);
    }

    /** Empty when nothing was said about anybody. */
    Optional<ReadMention> build() {
        return identifiers.isEmpty() && facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadMention(role, identifiers, facts, place));
    }

    /**
     * The mention of the one reported person, for what a report ties to "the" person: addresses of a shared file, its
     * hashes. When several are reported, or none, nobody can say whom it concerns: a mention of its own is added.
     */
    static MentionBuilder ofOnlyReported(List<MentionBuilder> mentions, String place) {
        var reported =
                mentions.stream().filter(m -> m.role == MentionRole.REPORTED_PERSON).toList();
        if (reported.size() == 1) {
            return reported.getFirst();
        }
        var unnamed = new MentionBuilder(MentionRole.REPORTED_PERSON, null, place);
        mentions.add(unnamed);
        return unnamed;
    }

    static ReadIdentifier read(IdentifierKind kind, String raw, String at) {
        return read(kind, raw, raw, null, at);
    }

    static ReadIdentifier readAddress(String address, HeldIdentifier.Seen seen, String at) {
        var plain = read(IdentifierKind.IP_EVENT, address, at);
        return new ReadIdentifier(
                plain.kind(), plain.raw(), plain.normalised(), null, seen, plain.sourcePath());
    }

    static ReadIdentifier read(
            IdentifierKind kind,
            String raw,
            String comparable,
            @Nullable String service,
            String at) {
        var scope = scoped(kind) ? Identifiers.service(service).orElse(null) : null;
        var normalised = Identifiers.normalise(kind, comparable, scope).map(Sensitive::of);
        return new ReadIdentifier(
                kind, Sensitive.of(raw), normalised.orElse(null), scope, null, at);
    }

    private static boolean scoped(IdentifierKind kind) {
        return kind == IdentifierKind.SCREEN_NAME || kind == IdentifierKind.ACCOUNT_ID;
    }
}
