package org.wardline.intake.media;

import static org.wardline.intake.media.Finding.Kind.ARCHIVE;
import static org.wardline.intake.media.Finding.Kind.DOCUMENT;
import static org.wardline.intake.media.Finding.Kind.MEDIA;
import static org.wardline.intake.media.Finding.Kind.ZIP;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every format known by its first bytes. The order matters only where one format looks like another. */
final class Signatures {

    /** Bytes that no prose or identifier begins with by chance: searched for anywhere, also within text. */
    private static final List<Signature> STRONG =
            List.of(
                    media("FF D8 FF", "image/jpeg"),
                    media("89 'PNG' 0D 0A 1A 0A", "image/png"),
                    media("8A 'MNG' 0D 0A", "video/x-mng"),
                    media("'GIF87a'", "image/gif"),
                    media("'GIF89a'", "image/gif"),
                    media("'RIFF' .. .. .. .. 'WEBP'", "image/webp"),
                    media("'RIFF' .. .. .. .. 'AVI'", "video/x-msvideo"),
                    media("'RIFF' .. .. .. .. 'WAVE'", "audio/wav"),
                    media("'FORM' .. .. .. .. 'AIF'", "audio/aiff"),
                    media("'II' 2A 00", "image/tiff"),
                    media("'MM' 00 2A", "image/tiff"),
                    media("'II' 2B 00", "image/tiff"),
                    media("'MM' 00 2B", "image/tiff"),
                    media("'IIU' 00", "image/x-panasonic-raw"),
                    media("'IIRO' 08 00", "image/x-olympus-orf"),
                    media("'IIRS' 08 00", "image/x-olympus-orf"),
                    media("'FUJIFILMCCD-RAW'", "image/x-fuji-raf"),
                    media("'FOVb' .. .. 02 00", "image/x-sigma-x3f"),
                    media("'8BPS' 00", "image/vnd.adobe.photoshop"),
                    media("00 00 01 00 .. 00 .. .. .. 00 .. 00", "image/x-icon"),
                    media("00 00 02 00 .. 00 .. .. .. 00", "image/x-icon"),
                    media("00 00 00 0C 'jP' 20 20 0D 0A 87 0A", "image/jp2"),
                    media("FF 4F FF 51 00", "image/jp2"),
                    media("00 00 00 0C 'JXL' 20 0D 0A 87 0A", "image/jxl"),
                    media("'gimp' 20 'xcf'", "image/x-xcf"),
                    media("'AT&TFORM'", "image/vnd.djvu"),
                    media("D7 CD C6 9A 00 00", "image/wmf"),
                    media("1A 45 DF A3", "video/webm"),
                    media("'FLV' 01", "video/x-flv"),
                    media("30 26 B2 75 8E 66 CF 11", "video/x-ms-wmv"),
                    media("00 00 01 BA", "video/mpeg"),
                    media("00 00 01 B3", "video/mpeg"),
                    media("'OggS' 00", "audio/ogg"),
                    media("'fLaC' 00 00 00", "audio/flac"),
                    media("'ID3' 02 00", "audio/mpeg"),
                    media("'ID3' 03 00", "audio/mpeg"),
                    media("'ID3' 04 00", "audio/mpeg"),
                    media("'#!AMR'", "audio/amr"),
                    media("'.RMF' 00 00", "video/x-realmedia"),
                    media("'MThd' 00 00 00 06", "audio/midi"),
                    finding("'%PDF-'", "application/pdf", DOCUMENT),
                    finding("D0 CF 11 E0 A1 B1 1A E1", "application/x-ole-storage", DOCUMENT),
                    finding("'PK' 03 04", "application/zip", ZIP),
                    finding("'PK' 05 06", "application/zip", ZIP),
                    finding("'PK' 07 08", "application/zip", ARCHIVE),
                    finding("1F 8B 08", "application/gzip", ARCHIVE),
                    finding("'7z' BC AF 27 1C", "application/x-7z-compressed", ARCHIVE),
                    finding("'Rar!' 1A 07", "application/vnd.rar", ARCHIVE),
                    finding("FD '7zXZ' 00", "application/x-xz", ARCHIVE),
                    finding("'BZh' .. 31 41 59 26 53 59", "application/x-bzip2", ARCHIVE),
                    finding("28 B5 2F FD", "application/zstd", ARCHIVE),
                    finding("04 22 4D 18", "application/x-lz4", ARCHIVE),
                    finding("'MSCF' 00 00 00 00", "application/vnd.ms-cab-compressed", ARCHIVE));

    /** Short marks, believed only at the very start of a file. */
    private static final List<Signature> WEAK =
            List.of(
                    media("FF 0A", "image/jxl"),
                    media("FF F1", "audio/aac"),
                    media("FF F9", "audio/aac"),
                    media("FF FB", "audio/mpeg"),
                    media("FF FA", "audio/mpeg"),
                    media("FF F3", "audio/mpeg"),
                    media("FF F2", "audio/mpeg"),
                    finding("'{\\rtf'", "application/rtf", DOCUMENT),
                    finding("'%!PS'", "application/postscript", DOCUMENT),
                    finding("1F 9D", "application/x-compress", ARCHIVE),
                    finding("1F A0", "application/x-compress", ARCHIVE));

    private static final Signature TAR = finding("'ustar'", "application/x-tar", ARCHIVE);
    private static final int TAR_AT = 257;
    private static final Signature DICOM = media("'DICM'", "application/dicom");
    private static final int DICOM_AT = 128;
    private static final Signature EMF = media("20 'EMF' 00 00", "image/emf");
    private static final int EMF_AT = 40;
    private static final int TRANSPORT_PACKET = 188;

    private static final List<List<Signature>> STRONG_BY_FIRST_BYTE = byFirstByte();

    private Signatures() {}

    /** Whether anything is known to begin with this byte: a quick no before the real question. */
    static boolean mayBegin(int firstByte) {
        return firstByte == 0 || firstByte == 'B' || !STRONG_BY_FIRST_BYTE.get(firstByte).isEmpty();
    }

    /** What begins at {@code from}, by marks that do not occur by chance. */
    static Optional<Finding> strong(byte[] bytes, int from) {
        if (from >= bytes.length || !mayBegin(bytes[from] & 0xFF)) {
            return Optional.empty();
        }
        if (isoMedia(bytes, from)) {
            return Optional.of(new Finding(brand(bytes, from), MEDIA));
        }
        if (bitmap(bytes, from)) {
            return Optional.of(new Finding("image/bmp", MEDIA));
        }
        return first(STRONG_BY_FIRST_BYTE.get(bytes[from] & 0xFF), bytes, from);
    }

    /** What a whole file is. */
    static Optional<Finding> file(byte[] head) {
        return strong(head, 0)
                .or(() -> first(WEAK, head, 0))
                .or(() -> at(TAR, head, TAR_AT))
                .or(() -> at(DICOM, head, DICOM_AT))
                .or(() -> at(EMF, head, EMF_AT))
                .or(() -> transportStream(head));
    }

    private static Optional<Finding> first(List<Signature> signatures, byte[] bytes, int from) {
        for (var signature : signatures) {
            if (signature.matches(bytes, from)) {
                return Optional.of(signature.finding());
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> at(Signature signature, byte[] bytes, int from) {
        return signature.matches(bytes, from) ? Optional.of(signature.finding()) : Optional.empty();
    }

    /** ISO base media: a box of any sane length that says what it is. HEIC, AVIF, MP4, MOV, 3GP and M4A are such. */
    private static boolean isoMedia(byte[] bytes, int from) {
        if (bytes.length - from < 12 || bytes[from] != 0 || bytes[from + 1] != 0) {
            return false;
        }
        return switch (text(bytes, from + 4)) {
            case "ftyp", "moov", "mdat", "wide", "styp" -> true;
            default -> false;
        };
    }

    private static String brand(byte[] bytes, int from) {
        var brand = text(bytes, from + 8);
        return switch (brand) {
            case "heic", "heix", "hevc", "hevx", "mif1", "msf1", "heim", "heis" -> "image/heic";
            case "avif", "avis" -> "image/avif";
            case "crx " -> "image/x-canon-cr3";
            case "qt  " -> "video/quicktime";
            case "M4A ", "M4B " -> "audio/mp4";
            default -> brand.startsWith("3g") ? "video/3gpp" : "video/mp4";
        };
    }

    /** "BM" alone begins words, so the reserved bytes and the length of the second header must fit too. */
    private static boolean bitmap(byte[] bytes, int from) {
        if (bytes.length - from < 18 || bytes[from] != 'B' || bytes[from + 1] != 'M') {
            return false;
        }
        for (var i : List.of(6, 7, 8, 9, 15, 16, 17)) {
            if (bytes[from + i] != 0) {
                return false;
            }
        }
        return List.of(12, 40, 52, 56, 64, 108, 124).contains(bytes[from + 14] & 0xFF);
    }

    /** MPEG transport stream: the same mark at the start of three packets. */
    private static Optional<Finding> transportStream(byte[] head) {
        if (head.length <= 2 * TRANSPORT_PACKET) {
            return Optional.empty();
        }
        for (var i = 0; i < 3; i++) {
            if (head[i * TRANSPORT_PACKET] != 'G') {
                return Optional.empty();
            }
        }
        return Optional.of(new Finding("video/mp2t", MEDIA));
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    private static List<List<Signature>> byFirstByte() {
        return IntStream.rangeClosed(0, 0xFF)
                .mapToObj(b -> STRONG.stream().filter(s -> s.firstByte() == b).toList())
                .toList();
    }

    private static Signature media(String pattern, String mediaType) {
        return finding(pattern, mediaType, MEDIA);
    }

    private static Signature finding(String pattern, String mediaType, Finding.Kind kind) {
        return Signature.of(pattern, new Finding(mediaType, kind));
    }
}
