package org.wardline.intake.media;

/** One entry of an archive, handed over in the order of the archive. */
public sealed interface ArchiveEntry {

    /** Archive and entry, such as {@code bundle.zip!/123/report.xml}. */
    String path();

    /** An entry that may be text: its bytes, for reading. */
    final class Document implements ArchiveEntry {
        private final String path;
        private final byte[] bytes;
        private final String sha256;

        Document(String path, byte[] bytes, String sha256) {
            this.path = path;
            this.bytes = bytes;
            this.sha256 = sha256;
        }

        @Override
        public String path() {
            return path;
        }

        /** The bytes themselves, not a copy: the walk does not use them again. */
        public byte[] bytes() {
            return bytes;
        }

        /** Of the bytes, lower-case hexadecimal. */
        public String sha256() {
            return sha256;
        }

        /** The bytes are somebody's report and the name may name a person, so both stay out of logs. */
        @Override
        public String toString() {
            return "Document[" + bytes.length + " bytes]";
        }
    }

    /**
     * An entry that is or may hold imagery: its bytes went by and are gone.
     *
     * @param size in bytes, unpacked
     * @param sha256 of the bytes, lower-case hexadecimal
     */
    record Refused(
            String path,
            long size,
            String sha256,
            String mediaType,
            String reasonCode,
            String reason,
            String remedy)
            implements ArchiveEntry {

        /** A file name can name a person, so it stays out of logs. */
        @Override
        public String toString() {
            return "Refused[" + reasonCode + "]";
        }
    }

    /**
     * An entry, or the archive itself, that could not be read. Nothing of it is held.
     *
     * @param reasonCode stable name of the reason
     */
    record Problem(String path, String reasonCode, String reason, String remedy)
            implements ArchiveEntry {

        /** A file name can name a person, so it stays out of logs. */
        @Override
        public String toString() {
            return "Problem[" + reasonCode + "]";
        }
    }
}
