package org.wardline.intake.cybertip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.media.EmbeddedMedia;
import org.wardline.intake.media.Finding;
import org.wardline.intake.media.MediaCheck;
import org.wardline.intake.media.Text;

/**
 * Reads one submitted file, whatever it turns out to be. It never throws for what the file contains, and whatever it
 * hands back as {@link Reading.Unreadable} has been searched for media too, so that its bytes may be kept aside.
 */
public final class SubmissionReader {
    private static final String WHOLE_FILE = "whole file";
    private static final int LARGEST = 32 << 20;

    /** Reads a file whose sender is not known. */
    public Reading read(byte[] bytes) {
        return read(bytes, null);
    }

    /**
     * Reads a file.
     *
     * @param sender the company that sent it; scopes account names when the file names no service; may be null
     */
    public Reading read(byte[] bytes, @Nullable String sender) {
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, MediaCheck.HEAD));
        var whole = MediaCheck.examine("", head);
        if (whole.isPresent()) {
            return new Reading.Media(WHOLE_FILE, whole.get().reason());
        }
        if (Text.binary(bytes)) {
            return new Reading.Media(WHOLE_FILE, Finding.Kind.BINARY.reason());
        }
        var naked = EmbeddedMedia.findInReadable(bytes);
        if (naked.isPresent()) {
            return new Reading.Media("line " + naked.get().line(), naked.get().finding().reason());
        }
        try {
            return text(bytes, sender);
        } catch (CannotRead e) {
            return searched(e.reading(), bytes);
        }
    }

    private static Reading text(byte[] bytes, @Nullable String sender) throws CannotRead {
        if (bytes.length > LARGEST) {
            throw CannotRead.because(ReadingProblem.TOO_LARGE, null);
        }
        var start = start(bytes);
        return switch (start) {
            case '<' -> xml(XmlTree.read(bytes), sender);
            case '{', '[' -> {
                var notes = new Notes();
                var document = JsonTree.read(bytes, notes);
                yield new Reading.OfReport(JsonExport.read(document, sender, notes));
            }
            case 0 -> throw CannotRead.because(ReadingProblem.EMPTY, null);
            default -> throw CannotRead.because(ReadingProblem.NOT_A_REPORT, null);
        };
    }

    private static Reading xml(XmlElement root, @Nullable String sender) throws CannotRead {
        return switch (root.name()) {
            case "report" -> new Reading.OfReport(XmlReport.read(root, sender));
            case "fileDetails" -> new Reading.OfFileDetails(XmlFileDetails.read(root));
            case "reportResponse", "reportDoneResponse" ->
                    throw CannotRead.because(ReadingProblem.ANSWER_NOT_REPORT, null);
            default -> throw CannotRead.because(ReadingProblem.NOT_A_REPORT, null);
        };
    }

    /** What could not be read may hold media all the same, in the part that nobody reached. */
    private static Reading searched(Reading reading, byte[] bytes) {
        if (reading instanceof Reading.Media) {
            return reading;
        }
        return EmbeddedMedia.findRaw(bytes)
                .<Reading>map(found ->
                        new Reading.Media("line " + found.line(), found.finding().reason()))
                .orElse(reading);
    }

    /** The first character that says something, past byte order mark and white space; 0 when there is none. */
    private static char start(byte[] bytes) {
        var text = Text.roughly(Arrays.copyOf(bytes, Math.min(bytes.length, MediaCheck.HEAD)));
        var past = text.startsWith(UTF_8_MARK) ? text.substring(UTF_8_MARK.length()) : text;
        var first = past.replace("\uFEFF", "").stripLeading();
        return first.isEmpty() ? 0 : first.charAt(0);
    }

    /** The mark as it looks when read byte by byte. */
    private static final String UTF_8_MARK =
            new String(
                    new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                    StandardCharsets.ISO_8859_1);
}
