package org.wardline.intake.media;

/** What can be wrong with an archive or an entry, each with what to do about it. */
enum ArchiveProblem {
    UNSAFE_NAME(
            "The entry's name points outside the archive or holds control characters.",
            "Ask the sender for an archive with plain names."),
    ENCRYPTED(
            "The entry is protected by a password.",
            "Ask the sender for an archive without passwords, over the agreed channel."),
    UNSUPPORTED(
            "The entry is packed by a method that cannot be read as it streams by.",
            "Pack it again as an ordinary zip."),
    CORRUPT("The archive or entry is damaged.", "Ask the sender for it again."),
    TRUNCATED(
            "The archive ends too early or lists other entries than it holds; some may be missing.",
            "Ask the sender for it again and compare the number of entries."),
    EMPTY("The archive holds no entries.", "Ask the sender what it should have held."),
    TOO_LARGE(
            "The entry is larger than any report.",
            "Check with the sender what it is; a report this large must be split."),
    EXPANDS_TOO_FAR(
            "The archive unpacks to far more than its size allows. The rest of it was not read.",
            "Treat it as an attack until the sender explains it."),
    TOO_MANY_ENTRIES(
            "The archive holds more entries than are read at once. The rest of it was not read.",
            "Ask for smaller archives."),
    NESTED_TOO_DEEP(
            "The archive lies too deep within other archives.", "Unpack the outer archives first.");

    private final String reason;
    private final String remedy;

    ArchiveProblem(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    ArchiveEntry.Problem of(String path) {
        return new ArchiveEntry.Problem(path, name(), reason, remedy);
    }

    ArchiveEntry.Refused refused(String path, Digest digest) {
        return new ArchiveEntry.Refused(
                path, digest.size(), digest.sha256(), "application/zip", name(), reason, remedy);
    }
}
