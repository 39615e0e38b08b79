package org.wardline.intake;

import org.wardline.intake.media.EmbeddedMedia;

/** Tells media that somebody pasted into a field as text. */
public final class PastedMedia {
    private PastedMedia() {}

    /** Whether the text holds media: a data URI, a drawing, or media written in base64 or hexadecimal. */
    public static boolean in(String text) {
        return EmbeddedMedia.find(text).isPresent();
    }
}
