package org.wardline.intake.cybertip;

import java.util.List;

/**
 * One {@code fileDetails} document: a file of a report that may arrive before or after it.
 *
 * @param reportId the report it belongs to
 * @param fileId the CyberTipline's name for the file
 * @param mentions who put the file there, as far as its address, devices and hashes tell; no names stand here
 * @param notes oddities met and accepted; static words and paths
 */
public record ReadFileDetails(
        String reportId,
        String fileId,
        ReadFile file,
        List<ReadMention> mentions,
        List<String> notes) {
    public ReadFileDetails {
        mentions = List.copyOf(mentions);
        notes = List.copyOf(notes);
    }
}
