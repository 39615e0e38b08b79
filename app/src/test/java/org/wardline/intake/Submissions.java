package org.wardline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Submissions of invented people, as an online service would send them. */
final class Submissions {
    static final String PLATFORM = "Quillmere Chat";

    /** The first bytes of a JPEG and of a PNG, for looking whether any were kept. */
    static final byte[] JPEG = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0x10, 'J', 'F', 'I', 'F'
    };

    static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 'I', 'H', 'D', 'R'
    };

    private Submissions() {}

    /** A report about one account. */
    static String report(String account, String email, String ip) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <report>
          <incidentSummary>
            <incidentType>Online Enticement of Children for Sexual Acts</incidentType>
            <platform>%s</platform>
            <reportAnnotations><sextortion/></reportAnnotations>
            <incidentDateTime>2026-11-01T21:14:05Z</incidentDateTime>
                   <incidentDateTimeDescription>Time of the last message</incidentDateTimeDescription>
          </incidentSummary>
          <reporter>
            <reportingPerson><email>desk@quillmere.invalid</email></reportingPerson>
          </reporter>
          <personOrUserReported>
            <personOrUserReportedPerson>
              <firstName>Jorvane</firstName><lastName>Tesquill</lastName>
              <email>%s</email>
            </personOrUserReportedPerson>
            <espIdentifier>%s</espIdentifier>
            <espService>%s</espService>
            <screenName>%s.name</screenName>
                   <displayName>Jor</displayName>
            <ipCaptureEvent><ipAddress>%s</ipAddress><eventName>Login</eventName><dateTime>2026-10-30T06:00:00Z</dateTime><port>51514</port></ipCaptureEvent>
          </personOrUserReported>
        </report>
        """
                .formatted(PLATFORM, email, account, PLATFORM, account, ip);
    }

    /** A report about an account that nothing else shares. */
    static String report(String account) {
        return report(
                account,
                account + "@example.invalid",
                "198.18."
                        + Math.floorMod(account.hashCode(), 250)
                        + "."
                        + Math.floorMod(account.hashCode() / 250, 250));
    }

    /** Details of a file of a report. */
    static String fileDetails(String reportId, String fileId, String ip) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <fileDetails>
          <reportId>%s</reportId>
          <fileId>%s</fileId>
          <fileName>document-one.txt</fileName>
          <locationOfFile>https://files.quillmere.invalid/one</locationOfFile>
                 <fileViewedByEsp>true</fileViewedByEsp>
          <fileAnnotations><infant/></fileAnnotations>
          <industryClassification>B2</industryClassification>
          <originalFileHash hashType="MD5">%032x</originalFileHash>
          <ipCaptureEvent><ipAddress>%s</ipAddress><eventName>Upload</eventName><dateTime>2026-11-01T20:00:00Z</dateTime></ipCaptureEvent>
        </fileDetails>
        """
                .formatted(reportId, fileId, fileId.hashCode() & 0xFFFFFFFFL, ip);
    }

    /** What a force receives: one reported person and one file. */
    static String export(String reportId, String account) {
        return """
        {"reportId": %s, "reportedInformation": {
          "reportingEsp": {"espName": "%s"},
          "incidentSummary": {"incidentType": "Child Sex Trafficking", "incidentDateTime": "2026-11-01T21:14:05Z"},
          "reportedPeople": {"reportedPersons": [{"espService": "%s", "espUserId": "%s",
            "emails": {"emails": [{"value": "%s@example.invalid"}]}}]},
          "uploadedFiles": {"uploadedFiles": [{"filename": "a.txt", "submittalId": "f1", "viewedByEsp": false,
            "industryClassification": "A1"}]}}}
        """
                .formatted(reportId, PLATFORM, PLATFORM, account, account);
    }

    static Path write(Path folder, String name, String content) {
        return write(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
