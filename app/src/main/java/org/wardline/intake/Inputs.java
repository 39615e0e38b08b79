package org.wardline.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.cybertip.Reading;
import org.wardline.intake.cybertip.SubmissionReader;
import org.wardline.intake.media.ArchiveEntry;
import org.wardline.intake.media.ArchiveWalk;
import org.wardline.intake.media.MediaCheck;

/**
 * Goes through what was handed in and hands on small batches, the documents of one folder together and its report first.
 * Media is found here, before anything is kept: its bytes are counted, hashed and forgotten.
 */
final class Inputs {
    private static final int BATCH = 20;
    private static final long BATCH_BYTES = 16L << 20;
    private static final int LARGEST = 32 << 20;
    private static final String REPORT = "report.xml";
    private static final Pattern REPORT_ID = Pattern.compile("[0-9]{1,19}");
    static final String MEDIA_REMEDY =
            "Nothing of it was kept. Ask the sender for hashes, categories and text instead.";

    private final SubmissionReader reader = new SubmissionReader();
    private final @Nullable String sender;
    private final Consumer<List<Arrival>> next;
    private final List<Arrival> batch = new ArrayList<>();
    private String folder = "";
    private long batchBytes;

    Inputs(@Nullable String sender, Consumer<List<Arrival>> next) {
        this.sender = sender;
        this.next = next;
    }

    /** Goes through one path: a file, a folder, an archive, or {@code -} for the given stream. */
    void take(Path path, InputStream stream) {
        if (path.toString().equals("-")) {
            take("-", null, stream);
        } else if (Files.isDirectory(path)) {
            if (!folder(path)) {
                missing(path.toString(), "This folder holds no files.", "Check the path.");
            }
        } else if (Files.exists(path)) {
            file(path);
        } else {
            missing(path.toString(), "There is nothing at this path.", "Check the path.");
        }
    }

    /** Hands on what is left. */
    void end() {
        if (!batch.isEmpty()) {
            // The report first, so that its file details find it.
            batch.sort(Comparator.comparingInt(arrival -> isReport(arrival) ? 0 : 1));
            var whole = List.copyOf(batch);
            batch.clear();
            batchBytes = 0;
            next.accept(whole);
        }
    }

    private static boolean isReport(Arrival arrival) {
        return arrival instanceof Arrival.Document document
                && document.reading() instanceof Reading.OfReport;
    }

    /** Goes through a folder, its own files before the folders in it; whether there was any file. */
    private boolean folder(Path folder) {
        var children = new ArrayList<Path>();
        try (var listed = Files.newDirectoryStream(folder)) {
            listed.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            missing(
                    folder.toString(),
                    "This folder could not be opened.",
                    "Let this account read it, then hand it in again.");
            return true;
        }
        children.sort(
                Comparator.comparingInt((Path child) -> isReport(child) ? 0 : 1)
                        .thenComparing(Path::getFileName));
        var any = false;
        for (var child : children) {
            if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                any = true;
                file(child);
            } else if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                any = true;
                missing(
                        child.toString(),
                        "This is a link or a device, and was not followed.",
                        "Hand in what it stands for by its own path.");
            }
        }
        for (var child : children) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                any |= folder(child);
            }
        }
        return any;
    }

    private static boolean isReport(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).equals(REPORT);
    }

    private void file(Path path) {
        try (var stream = Files.newInputStream(path)) {
            take(path.toString(), path.toAbsolutePath().normalize().getParent(), stream);
        } catch (IOException e) {
            missing(
                    path.toString(),
                    "This file could not be opened.",
                    "Let this account read it, then hand it in again.");
        }
    }

    private void take(String place, @Nullable Path parent, InputStream stream) {
        try {
            var buffered = new BufferedInputStream(stream);
            buffered.mark(MediaCheck.HEAD + 1);
            var head = buffered.readNBytes(MediaCheck.HEAD);
            buffered.reset();
            var finding = MediaCheck.examine(Arrival.name(place), head).orElse(null);
            if (finding == null) {
                document(place, parent, buffered);
            } else if (finding.refused()) {
                var passed = Digests.pass(buffered);
                add(
                        new Arrival.Media(
                                place,
                                null,
                                passed.size(),
                                passed.sha256(),
                                finding.reason(),
                                MEDIA_REMEDY));
            } else {
                new ArchiveWalk().walk(place, buffered, this::entry);
            }
        } catch (IOException e) {
            missing(
                    place,
                    "Reading broke off before the end.",
                    "Hand it in again; nothing of it was kept.");
        }
    }

    private void document(String place, @Nullable Path parent, InputStream stream)
            throws IOException {
        var bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            var whole =
                    Digests.pass(new SequenceInputStream(new ByteArrayInputStream(bytes), stream));
            add(
                    new Arrival.Unopened(
                            place,
                            whole.size(),
                            whole.sha256(),
                            "TOO_LARGE",
                            "This file is larger than 32 MiB and was not read.",
                            "Ask the sender for one document a report, and hand those in."));
            return;
        }
        var name = parent == null ? null : parent.getFileName();
        read(place, name == null ? "" : name.toString(), bytes);
    }

    private void entry(ArchiveEntry entry) {
        switch (entry) {
            case ArchiveEntry.Document document ->
                    read(
                            document.path(),
                            Arrival.name(folderOf(document.path())),
                            document.bytes());
            case ArchiveEntry.Refused refused ->
                    add(
                            new Arrival.Media(
                                    refused.path(),
                                    null,
                                    refused.size(),
                                    refused.sha256(),
                                    refused.reason(),
                                    refused.remedy()));
            case ArchiveEntry.Problem(var path, var code, var reason, var remedy) ->
                    add(new Arrival.Unopened(path, null, null, code, reason, remedy));
        }
    }

    private void read(String place, String folderName, byte[] bytes) {
        var reading = reading(bytes);
        if (reading == null) {
            // Not known to be free of media: kept by digest only.
            add(
                    new Arrival.Unopened(
                            place,
                            (long) bytes.length,
                            Digests.sha256(bytes),
                            "READER_FAILED",
                            "Wardline failed while it read this file.",
                            "Report it with the digest, and hand the file in again after an update."));
            return;
        }
        if (reading instanceof Reading.Media(var inside, var reason)) {
            add(
                    new Arrival.Media(
                            place,
                            inside,
                            bytes.length,
                            Digests.sha256(bytes),
                            reason,
                            MEDIA_REMEDY));
            return;
        }
        var tells =
                Arrival.name(place).toLowerCase(Locale.ROOT).equals(REPORT)
                        && REPORT_ID.matcher(folderName).matches();
        add(
                new Arrival.Document(
                        place, folderOf(place), tells ? folderName : null, bytes, reading));
    }

    /** What a document is; null when the reader broke, so that one odd file does not stop the rest. */
    private @Nullable Reading reading(byte[] bytes) {
        try {
            return reader.read(bytes, sender);
        } catch (RuntimeException | StackOverflowError _) {
            return null;
        }
    }

    private void missing(String place, String reason, String remedy) {
        add(new Arrival.Missing(place, reason, remedy));
    }

    private void add(Arrival arrival) {
        var in = folderOf(arrival.path());
        var size = arrival instanceof Arrival.Document document ? document.bytes().length : 0;
        if (!in.equals(folder) || batch.size() >= BATCH || batchBytes + size > BATCH_BYTES) {
            end();
        }
        folder = in;
        batch.add(arrival);
        batchBytes += size;
    }

    private static String folderOf(String place) {
        var slash = place.lastIndexOf('/');
        return slash < 0 ? "" : place.substring(0, slash);
    }
}
