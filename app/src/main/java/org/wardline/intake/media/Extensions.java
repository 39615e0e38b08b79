package org.wardline.intake.media;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file says it is by the end of its name. */
final class Extensions {
    private static final Map<String, Finding> KNOWN = new HashMap<>();

    static {
        known(
                Finding.Kind.MEDIA,
                """
                image/jpeg jpg jpeg jpe jfif jif pjpeg
                image/png png apng
                image/gif gif
                image/webp webp
                image/bmp bmp dib
                image/tiff tif tiff
                image/heic heic heif heics heifs hif
                image/avif avif
                image/x-icon ico cur
                image/jxl jxl
                image/jp2 jp2 j2k jpf jpx jpm
                image/svg+xml svg svgz
                image/vnd.adobe.photoshop psd psb
                image/x-raw raw dng cr2 cr3 crw nef nrw arw srf sr2 raf orf rw2 rwl pef srw x3f 3fr erf kdc mrw iiq
                image/x-portable ppm pgm pbm pnm tga pcx xcf emf wmf djvu exr hdr dds
                application/dicom dcm
                video/mp4 mp4 m4v mp4v
                video/quicktime mov qt
                video/x-msvideo avi divx
                video/x-matroska mkv mk3d
                video/webm webm
                video/x-flv flv f4v swf
                video/x-ms-wmv wmv asf wm
                video/mpeg mpg mpeg mpe m1v m2v vob mp2v
                video/mp2t m2ts mts tsv
                video/3gpp 3gp 3gpp 3g2
                video/ogg ogv ogm
                video/x-realmedia rm rmvb
                audio/mpeg mp3 mp2 mpga
                audio/mp4 m4a m4b aac
                audio/ogg ogg oga opus spx
                audio/wav wav wave
                audio/flac flac
                audio/x-ms-wma wma
                audio/amr amr 3ga awb
                audio/aiff aif aiff aifc
                audio/midi mid midi
                audio/x-caf caf
                """);
        known(
                Finding.Kind.DOCUMENT,
                """
                application/pdf pdf
                application/x-ole-storage doc xls ppt msg pub vsd
                application/vnd.openxmlformats docx docm dotx xlsx xlsm xlsb pptx pptm ppsx
                application/vnd.oasis.opendocument odt ods odp odg
                application/epub+zip epub
                application/rtf rtf
                application/postscript ps eps ai
                application/vnd.apple.iwork pages numbers key
                """);
        known(
                Finding.Kind.ARCHIVE,
                """
                application/gzip gz tgz
                application/x-tar tar
                application/x-7z-compressed 7z
                application/vnd.rar rar r00
                application/x-xz xz txz lzma
                application/x-bzip2 bz2 tbz2 tbz
                application/zstd zst
                application/x-lz4 lz4
                application/vnd.ms-cab-compressed cab
                application/x-iso9660-image iso img dmg
                application/java-archive jar apk
                """);
        known(Finding.Kind.ZIP, "application/zip zip");
    }

    private Extensions() {}

    /** Looks at the last dot of the last part of a path. */
    static Optional<Finding> of(String name) {
        var dot = name.lastIndexOf('.');
        if (dot < 0 || dot < Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))) {
            return Optional.empty();
        }
        var extension = name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KNOWN.get(extension));
    }

    private static void known(Finding.Kind kind, String lines) {
        lines.lines()
                .map(line -> line.split(" "))
                .forEach(words -> {
                    for (var i = 1; i < words.length; i++) {
                        KNOWN.put(words[i], new Finding(words[0], kind));
                    }
                });
    }
}
