package org.wardline.intake.cybertip;

import org.jspecify.annotations.Nullable;

/** Why a file cannot be read, each with what to do about it. Names are stable; sentences are static. */
enum ReadingProblem {
    EMPTY("The file is empty.", "Ask the sender for it again."),
    TOO_LARGE(
            "The file is larger than any report.",
            "Check with the sender what it is; a report this large must be split."),
    NOT_A_REPORT(
            "This is neither a CyberTipline report, nor file details, nor a law-enforcement export.",
            "Check that the right file was sent, or enter the referral by hand."),
    ANSWER_NOT_REPORT(
            "This is the CyberTipline's answer to a sender, not a report.",
            "Ask the sender for the report it sent."),
    SEVERAL_REPORTS("The file holds several reports.", "Send each report in a file of its own."),
    NOTHING_IN_IT(
            "The report holds nothing.", "Ask the sender for it again, or for what it should say."),
    FILE_DETAILS_INCOMPLETE(
            "The file details lack the report's number or the file's.",
            "Ask the sender for them again: without both numbers they belong to no report."),
    MALFORMED(
            "The file is damaged: its marks do not match from this line on.",
            "Ask the sender for it again; an officer can read the line in the original."),
    TRUNCATED(
            "The file ends in the middle.",
            "Ask the sender for it again: the transfer was probably cut short."),
    ENCODING(
            "The file's characters are not in the encoding it names.",
            "Ask the sender for it again in UTF-8."),
    DOCUMENT_TYPE(
            "The file carries a document type declaration, which reports do not need and attacks do.",
            "Ask the sender for it again without a DOCTYPE."),
    UNKNOWN_ENTITY(
            "The file uses an abbreviation (entity) that it may not define.",
            "Ask the sender for it again with plain characters."),
    TOO_COMPLEX(
            "The file is nested deeper, or has more parts, than any report.",
            "Treat it as an attack until the sender explains it."),
    SAME_NAME_TWICE(
            "One object in the file has the same name twice, so one value would be lost.",
            "Ask the sender for it again.");

    private final String reason;
    private final String remedy;

    ReadingProblem(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    Reading.Unreadable at(@Nullable Integer line) {
        return new Reading.Unreadable(name(), reason, remedy, line);
    }
}
