package org.wardline.intake.media;

/**
 * Why a file's bytes need care.
 *
 * @param mediaType such as {@code image/jpeg}
 * @param kind what follows from it
 */
public record Finding(String mediaType, Kind kind) {

    /** What a file's type means for what may be kept. */
    public enum Kind {
        /** Image, video or audio: refused. */
        MEDIA("This is or carries an image, video or sound recording. Its bytes are never kept."),
        /** PDF or office document, which may hold images: refused. */
        DOCUMENT("This is or carries a document that may hold images. Its bytes are never kept."),
        /** Opened entry by entry; itself not kept. */
        ZIP("This is a zip archive. Its entries are read one by one."),
        /** An archive that is not opened and may hold images: refused. */
        ARCHIVE(
                "This is an archive of a kind that is not opened; it may hold images. Its bytes are never kept."),
        /** Neither text nor a known format: may be imagery, so it is refused. */
        BINARY(
                "This is not text, so it may be an image in a form not known here. Its bytes are never kept.");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        /** Plain static sentence for an officer. */
        public String reason() {
            return reason;
        }

        /** What an officer can do next. */
        public String remedy() {
            return switch (this) {
                case MEDIA, BINARY ->
                        "Ask the sender for the report without it; hashes and descriptions are enough.";
                case DOCUMENT -> "Ask the sender for the same as CyberTipline XML or JSON.";
                case ZIP -> "Open it with ingest.";
                case ARCHIVE -> "Ask the sender for a zip without passwords.";
            };
        }
    }

    /** As {@link Kind#reason()}. */
    public String reason() {
        return kind.reason();
    }

    /** As {@link Kind#remedy()}. */
    public String remedy() {
        return kind.remedy();
    }

    /** Whether the bytes must not be kept at all. A zip is opened instead, and is not kept either. */
    public boolean refused() {
        return kind != Kind.ZIP;
    }
}
