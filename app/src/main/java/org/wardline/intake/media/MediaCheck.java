package org.wardline.intake.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells imagery and what may hold it by its first bytes and by its name; either is enough. */
public final class MediaCheck {

    /** How many first bytes are worth handing over; fewer are accepted. */
    public static final int HEAD = 1024;

    /** How the first entry's name begins when a zip is really a document or a program. */
    private static final List<String> PACKED_DOCUMENTS =
            List.of(
                    "[Content_Types].xml",
                    "_rels/",
                    "docProps/",
                    "word/",
                    "ppt/",
                    "xl/",
                    "mimetype",
                    "META-INF/",
                    "AndroidManifest.xml");

    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;

    private MediaCheck() {}

    /** The media type of a file that must not be kept or must be opened; empty for what may be text. */
    public static Optional<String> detect(String name, byte[] head) {
        return examine(name, head).map(Finding::mediaType);
    }

    /** As {@link #detect}, saying also what follows and why. The stricter of bytes and name holds. */
    public static Optional<Finding> examine(String name, byte[] head) {
        var byBytes = Signatures.file(head).map(found -> packedDocument(found, head));
        var byName = Extensions.of(name);
        if (byBytes.isPresent() && byBytes.get().refused()) {
            return byBytes;
        }
        if (byName.isPresent() && byName.get().refused()) {
            return byName;
        }
        // A file that only calls itself a zip is read for what it is.
        return byBytes;
    }

    private static Finding packedDocument(Finding found, byte[] head) {
        if (found.kind() != Finding.Kind.ZIP || head.length < NAME_AT) {
            return found;
        }
        var length = (head[NAME_LENGTH_AT] & 0xFF) | (head[NAME_LENGTH_AT + 1] & 0xFF) << 8;
        var first =
                new String(
                        head,
                        NAME_AT,
                        Math.min(length, head.length - NAME_AT),
                        StandardCharsets.UTF_8);
        return PACKED_DOCUMENTS.stream().anyMatch(first::startsWith)
                ? new Finding("application/x-packed-document", Finding.Kind.DOCUMENT)
                : found;
    }
}
