package org.wardline.demo;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wardline.demo.DemoReport.DemoFile;

/** Writes a report and its file details as a CyberTipline submission, in the order that NCMEC's schema asks for. */
final class ReportXml {
    private static final String LABEL =
            " DEMONSTRATION: invented from beginning to end; nobody in it exists. ";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private ReportXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeComment(LABEL);
        line();
    }

    static String report(DemoReport report) {
        try {
            var writer = new ReportXml();
            writer.writeReport(report);
            return writer.finished();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A report of the demonstration cannot be written", e);
        }
    }

    static String fileDetails(DemoReport report, DemoFile file) {
        try {
            var writer = new ReportXml();
            writer.writeFile(report, file);
            return writer.finished();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(
                    "File details of the demonstration cannot be written", e);
        }
    }

    /** Hash of plain words, as upper layers compare them. */
    static String hash(String algorithm, String words) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(algorithm)
                                    .digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks a hash function", e);
        }
    }

    private String finished() throws XMLStreamException {
        xml.writeEndDocument();
        line();
        xml.flush();
        return text.toString();
    }

    private void writeReport(DemoReport report) throws XMLStreamException {
        open("report");
        if (report.bundle()) {
            xml.writeEmptyElement("batchedReport");
            xml.writeAttribute("reason", "VIRAL_POTENTIAL_MEME");
            line();
        }
        open("incidentSummary");
        element(
                "incidentType",
                report.victimAge() == null
                        ? "Child Pornography (possession, manufacture, and distribution)"
                        : "Online Enticement of Children for Sexual Acts");
        element("platform", report.platform());
        if (report.escalated()) {
            element(
                    "escalateToHighPriority",
                    "A child may be at risk now: the account wrote of a meeting.");
        }
        element(
                "incidentDateTime",
                report.seen().isEmpty()
                        ? report.receivedAt().minus(1, ChronoUnit.DAYS).toString()
                        : report.seen().getFirst().at().toString());
        close();
        open("reporter");
        open("reportingPerson");
        element("firstName", "Trust");
        element("lastName", "Safety");
        element(
                "email",
                "trust@"
                        + report.platform().toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
                        + ".invalid");
        close();
        element("companyTemplate", report.sentence());
        close();
        writePerson(report);
        if (report.victimAge() != null) {
            open("victim");
            open("victimPerson");
            element("age", report.victimAge().toString());
            close();
            element("espIdentifier", Long.toString(report.id() % 7000 + 20000));
            close();
        }
        element("additionalInfo", "DEMONSTRATION. " + report.sentence());
        close();
    }

    private void writePerson(DemoReport report) throws XMLStreamException {
        var person = report.person();
        open("personOrUserReported");
        if (report.mapped()) {
            open("personOrUserReportedPerson");
            if (report.full()) {
                element("firstName", person.firstName());
                element("lastName", report.surname());
                if (!person.phone().isEmpty()) {
                    element("phone", person.phone());
                }
            }
            element("email", person.email());
            if (report.full()) {
                element("dateOfBirth", person.born().toString());
            }
            close();
        }
        element("espIdentifier", report.accountId());
        element("espService", report.platform());
        element("screenName", person.screenName());
        for (var seen : report.seen()) {
            open("ipCaptureEvent");
            element("ipAddress", seen.address());
            element("eventName", seen.event());
            element("dateTime", seen.at().toString());
            element("port", Integer.toString(seen.port()));
            close();
        }
        if (report.full()) {
            open("deviceId");
            element("idType", "IMEI");
            element("idValue", person.device());
            close();
        }
        close();
    }

    private void writeFile(DemoReport report, DemoFile file) throws XMLStreamException {
        open("fileDetails");
        element("reportId", Long.toString(report.id()));
        element("fileId", file.id());
        element("fileName", file.words() + ".bin");
        if (file.viewed() != null) {
            element("fileViewedByEsp", file.viewed().toString());
        }
        element("fileRelevance", "Reported");
        if (report.bundle()) {
            open("fileAnnotations");
            xml.writeEmptyElement("viral");
            line();
            close();
        }
        element("industryClassification", file.classification());
        hashed("MD5", hash("MD5", file.words()));
        hashed("SHA256", hash("SHA-256", file.words()));
        close();
    }

    private void hashed(String type, String value) throws XMLStreamException {
        xml.writeStartElement("originalFileHash");
        xml.writeAttribute("hashType", type);
        xml.writeCharacters(value);
        xml.writeEndElement();
        line();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        depth++;
        line();
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
        depth--;
        line();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
        line();
    }

    /** A new line for people: outside elements too, where XML knows no characters. */
    private void line() throws XMLStreamException {
        if (depth > 0) {
            xml.writeCharacters("\n");
        } else {
            xml.flush();
            text.write('\n');
        }
    }
}
