package org.wardline.intake.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** One walk through one archive and those within it, counting what it costs. */
final class ZipWalk {
    private static final int BUFFER = 64 << 10;
    private final ArchiveWalk.Limits limits;
    private final Consumer<ArchiveEntry> each;
    private int entries;
    private long total;
    private boolean stopped;

    ZipWalk(ArchiveWalk.Limits limits, Consumer<ArchiveEntry> each) {
        this.limits = limits;
        this.each = each;
    }

    /** Reads front to back: nothing can be sought in what may not be put on disk or held whole. */
    void archive(String path, InputStream in, int depth) {
        var tail = new Tail(in);
        var zip = new ZipArchiveInputStream(tail, StandardCharsets.UTF_8.name(), true, false);
        var seen = 0;
        Held held = null;
        while (!stopped) {
            var next = next(path, zip, held);
            if (next == null) {
                break;
            }
            seen++;
            held = entry(path, zip, next, depth);
        }
        if (!stopped) {
            checkEnd(path, tail, seen);
        }
    }

    /** Goes to the next entry, which reads the check sum behind the one before: only now is that one handed over. */
    private @Nullable ZipArchiveEntry next(
            String path, ZipArchiveInputStream zip, @Nullable Held held) {
        ZipArchiveEntry next = null;
        ArchiveProblem problem = null;
        try {
            next = zip.getNextEntry();
        } catch (Exceeded e) {
            stop(path, e.problem);
        } catch (IOException | RuntimeException e) {
            // The library throws unchecked exceptions for some damage too; all of it means the same
            // here.
            problem = ArchiveProblem.CORRUPT;
        } catch (NoClassDefFoundError e) {
            // Zstandard, XZ and the like come with libraries of their own, which are not here.
            problem = ArchiveProblem.UNSUPPORTED;
        }
        if (held != null) {
            each.accept(held.checked());
        }
        if (problem != null) {
            stop(path, problem);
        } else if (next != null && ++entries > limits.entries()) {
            stop(path, ArchiveProblem.TOO_MANY_ENTRIES);
        }
        return stopped ? null : next;
    }

    private void checkEnd(String path, Tail tail, int seen) {
        try {
            if (!tail.closesWith(seen)) {
                each.accept(ArchiveProblem.TRUNCATED.of(path));
            } else if (seen == 0) {
                each.accept(ArchiveProblem.EMPTY.of(path));
            }
        } catch (Exceeded e) {
            stop(path, e.problem);
        } catch (IOException e) {
            each.accept(ArchiveProblem.CORRUPT.of(path));
        }
    }

    /** Deals with one entry; returns it when it can only be handed over once its check sum is known. */
    private @Nullable Held entry(
            String archive, ZipArchiveInputStream zip, ZipArchiveEntry entry, int depth) {
        var name = entry.getName().replace('\\', '/');
        var path = archive + "!/" + EntryNames.shown(name);
        if (entry.isDirectory()) {
            return null;
        }
        if (!zip.canReadEntryData(entry)) {
            var encrypted = entry.getGeneralPurposeBit().usesEncryption();
            each.accept(
                    (encrypted ? ArchiveProblem.ENCRYPTED : ArchiveProblem.UNSUPPORTED).of(path));
            return null;
        }
        var metered = new Metered(zip);
        try {
            if (!EntryNames.safe(name)) {
                drain(metered, new Digest());
                each.accept(ArchiveProblem.UNSAFE_NAME.of(path));
                return null;
            }
            return content(path, metered, entry, depth);
        } catch (Exceeded e) {
            stop(path, e.problem);
        } catch (IOException e) {
            each.accept(ArchiveProblem.CORRUPT.of(path));
        }
        return null;
    }

    private @Nullable Held content(String path, InputStream in, ZipArchiveEntry entry, int depth)
            throws IOException {
        var head = in.readNBytes(MediaCheck.HEAD);
        var finding = MediaCheck.examine(path, head);
        if (finding.isEmpty()) {
            return document(path, entry, head, in);
        }
        var digest = new Digest();
        if (finding.get().kind() == Finding.Kind.ZIP && depth < limits.nesting()) {
            archive(path, new SequenceInputStream(new ByteArrayInputStream(head), in), depth + 1);
            if (!stopped) {
                drain(in, digest);
            }
            return null;
        }
        digest.update(head, head.length);
        drain(in, digest);
        each.accept(
                finding.get().refused()
                        ? refused(path, digest, finding.get())
                        : ArchiveProblem.NESTED_TOO_DEEP.refused(path, digest));
        return null;
    }

    private static ArchiveEntry.Refused refused(String path, Digest digest, Finding finding) {
        return new ArchiveEntry.Refused(
                path,
                digest.size(),
                digest.sha256(),
                finding.mediaType(),
                finding.kind().name(),
                finding.reason(),
                finding.remedy());
    }

    private @Nullable Held document(String path, ZipArchiveEntry entry, byte[] head, InputStream in)
            throws IOException {
        var digest = new Digest();
        var bytes = new ByteArrayOutputStream();
        digest.update(head, head.length);
        bytes.write(head);
        var buffer = new byte[BUFFER];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, read);
            if (digest.size() <= limits.documentBytes()) {
                bytes.write(buffer, 0, read);
            }
        }
        if (digest.size() > limits.documentBytes()) {
            each.accept(ArchiveProblem.TOO_LARGE.of(path));
            return null;
        }
        var crc = digest.crc();
        return new Held(
                new ArchiveEntry.Document(path, bytes.toByteArray(), digest.sha256()), entry, crc);
    }

    private static void drain(InputStream in, Digest digest) throws IOException {
        var buffer = new byte[BUFFER];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, read);
        }
    }

    private void stop(String path, ArchiveProblem problem) {
        stopped = true;
        each.accept(problem.of(path));
    }

    /** A document read to its end whose check sum may stand behind it. */
    private record Held(ArchiveEntry.Document document, ZipArchiveEntry entry, long crc) {
        ArchiveEntry checked() {
            return entry.getCrc() == crc ? document : ArchiveProblem.CORRUPT.of(document.path());
        }
    }

    /** A limit was reached while reading. */
    private static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;
        private final ArchiveProblem problem;

        Exceeded(ArchiveProblem problem) {
            super("A limit was reached");
            this.problem = problem;
        }
    }

    /** The current entry, unpacked, within limits. */
    private final class Metered extends InputStream {
        private static final long SMALL = 1 << 20;
        private final ZipArchiveInputStream zip;
        private long size;

        Metered(ZipArchiveInputStream zip) {
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = readOrExplain(bytes, from, length);
            size += Math.max(read, 0);
            total += Math.max(read, 0);
            var packed = Math.max(1, zip.getCompressedCount());
            if (total > limits.totalBytes() || (size > SMALL && size / packed > limits.ratio())) {
                throw new Exceeded(ArchiveProblem.EXPANDS_TOO_FAR);
            }
            return read;
        }

        private int readOrExplain(byte[] bytes, int from, int length) throws IOException {
            try {
                return zip.read(bytes, from, length);
            } catch (RuntimeException e) {
                throw new IOException("Damaged entry", e);
            }
        }
    }
}
