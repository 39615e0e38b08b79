package org.wardline.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardline.governance.Accounts;
import org.wardline.governance.AuditExtract;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditPurpose;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** Takes an extract out of the audit log: everything about one record or one officer. */
@Controller
class AuditExtractController {
    private final AuditLog log;
    private final Accounts accounts;

    AuditExtractController(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @PostMapping("/audit/extract")
    String page(
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String record,
            @RequestParam AuditPurpose purpose,
            Model model) {
        model.addAttribute("view", extract(officer, record, purpose));
        return "web/audit-extract";
    }

    @PostMapping(value = "/audit/extract", params = "format=csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String record,
            @RequestParam AuditPurpose purpose) {
        return file(
                AuditExtractFiles.csv(extract(officer, record, purpose)),
                "audit-extract.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    @PostMapping(value = "/audit/extract", params = "format=json")
    ResponseEntity<byte[]> json(
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String record,
            @RequestParam AuditPurpose purpose) {
        return file(
                AuditExtractFiles.json(extract(officer, record, purpose)),
                "audit-extract.json",
                MediaType.APPLICATION_JSON);
    }

    private AuditExtract extract(String officer, String record, AuditPurpose purpose) {
        return switch (log.extract(about(officer.strip(), record.strip()), purpose)) {
            case Decision.Done<AuditExtract>(var extract) -> extract;
            case Decision.Refused<AuditExtract> _ ->
                    throw new ServiceException(ErrorCode.NOT_PERMITTED);
        };
    }

    /** The record, else the officer. */
    private UUID about(String officer, String record) {
        try {
            if (!record.isEmpty()) {
                return UUID.fromString(record);
            }
        } catch (IllegalArgumentException _) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
        return accounts.named(officer.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ServiceException(ErrorCode.BAD_INPUT))
                .id()
                .value();
    }

    private static ResponseEntity<byte[]> file(String text, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
