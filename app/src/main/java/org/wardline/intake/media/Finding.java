package org.wardline.intake.media;

/**
 * Why a file's bytes need care.
 *
 * @param mediaType such as {@code image/jpeg}
 * @param kind what follows from it
 * @param reason plain static sentence for an officer
 */
public record Finding(String mediaType, Kind kind, String reason) {

    /** What a file's type means for what may be kept. */
    public enum Kind {
        /** Image, video or audio: refused. */
        MEDIA,
        /** PDF or office document, which may hold images: refused. */
        DOCUMENT,
        /** Opened entry by entry; itself not kept. */
        ZIP,
        /** An archive that is not opened and may hold images: refused. */
        ARCHIVE
    }

    /** Whether the bytes must not be kept at all. A zip is opened instead. */
    public boolean refused() {
        return kind != Kind.ZIP;
    }
}
