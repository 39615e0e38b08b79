package org.wardline.intake;

import org.jspecify.annotations.Nullable;
import org.wardline.intake.cybertip.Reading;

/** One thing that was handed in, after the first look at it and before anything is kept. */
sealed interface Arrival {

    /** Path as given, with the place inside an archive. */
    String path();

    /** Text that was read, or could not be. */
    final class Document implements Arrival {
        private final String path;
        private final String folder;
        private final @Nullable String reportId;
        private final byte[] bytes;
        private final String sha256;
        private final Reading reading;

        /**
         * @param folder the folder it lies in; documents of one submission lie together
         * @param reportId report number that the folder tells for a {@code report.xml}; null when it tells none
         * @param reading what it turned out to be
         */
        Document(
                String path,
                String folder,
                @Nullable String reportId,
                byte[] bytes,
                Reading reading) {
            this.path = path;
            this.folder = folder;
            this.reportId = reportId;
            this.bytes = bytes;
            this.sha256 = Digests.sha256(bytes);
            this.reading = reading;
        }

        @Override
        public String path() {
            return path;
        }

        String folder() {
            return folder;
        }

        @Nullable String reportId() {
            return reportId;
        }

        /** The bytes themselves, not a copy. */
        byte[] bytes() {
            return bytes;
        }

        String sha256() {
            return sha256;
        }

        Reading reading() {
            return reading;
        }

        /** Somebody's report. */
        @Override
        public String toString() {
            return "Document[" + bytes.length + " bytes]";
        }
    }

    /**
     * Media, or what may hold it. Its bytes are gone by now.
     *
     * @param inside where in the file it stood; null when the file itself is media
     * @param size of the file in bytes
     * @param sha256 of the file
     */
    record Media(
            String path,
            @Nullable String inside,
            long size,
            String sha256,
            String reason,
            String remedy)
            implements Arrival {

        /** Path, and where inside it the media stood. */
        String place() {
            return inside == null ? path : path + "#" + inside;
        }

        /** A file name can name a person. */
        @Override
        public String toString() {
            return "Media[" + size + " bytes]";
        }
    }

    /** Could not be opened, or is too large to read; nothing of it is in memory. */
    record Unopened(
            String path,
            @Nullable Long size,
            @Nullable String sha256,
            String code,
            String reason,
            String remedy)
            implements Arrival {

        /** A file name can name a person. */
        @Override
        public String toString() {
            return "Unopened[" + code + "]";
        }
    }

    /** The last part of a path: the file's own name. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Nothing is there, or it may not be read by this process. */
    record Missing(String path, String reason, String remedy) implements Arrival {

        /** A file name can name a person. */
        @Override
        public String toString() {
            return "Missing";
        }
    }
}
