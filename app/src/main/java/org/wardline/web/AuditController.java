package org.wardline.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Audit;
import org.wardline.governance.AuditEntry;
import org.wardline.governance.AuditKind;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditProgress;
import org.wardline.governance.AuditPurpose;
import org.wardline.governance.AuditQuery;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.References;
import org.wardline.kernel.ServiceException;

/** The audit log for auditors: who did what, when and why; by officer, record and period. Reading it is an entry too. */
@Controller
class AuditController {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int MOST_PAGES = 10_000;

    /** Kinds of record that people know by a reference drawn from its identifier, with its letter. */
    private static final Map<String, Character> LETTERS =
            Map.of(
                    "dissemination", 'D',
                    "investigation", 'I',
                    "child", 'C',
                    "announcement", 'A',
                    "lead", 'L',
                    "subject", 'S');

    private final AuditLog log;
    private final Accounts accounts;
    private final Commands commands;

    AuditController(AuditLog log, Accounts accounts, Commands commands) {
        this.log = log;
        this.commands = commands;
        this.accounts = accounts;
    }

    /** What cannot be read in the form, said there. */
    private enum AuditRefusal implements org.wardline.kernel.Refusal {
        PURPOSE_MISSING(
                "Say what you read the log for: the Data Protection Act 2018, section 62(4), knows four purposes."),
        OFFICER_UNKNOWN("Nobody has this sign-in name. Check it with an administrator."),
        MOMENT_NOT_READ("Write a day and a time, such as 16 July 2026, 09:00."),
        RECORD_NOT_READ("Copy the record's number from the log, or follow it from there.");

        private final String sentence;

        AuditRefusal(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    @GetMapping("/audit")
    ModelAndView read(@RequestParam Map<String, String> typed) {
        var faults = new ArrayList<AuditRefusal>();
        var wanted = wanted(typed, faults);
        var purpose = pick(AuditPurpose.class, said(typed, "for"));
        var asked = !typed.isEmpty();
        commands.require(Action.VIEW_AUDIT, On.many("audit log"));
        if (purpose == null && asked) {
            faults.add(AuditRefusal.PURPOSE_MISSING);
        }
        var entries =
                faults.isEmpty() && purpose != null ? read(wanted, purpose) : List.<AuditEntry>of();
        var view = new ModelAndView("web/audit");
        view.addObject("view", page(entries, wanted.page(), typed));
        view.addObject("refusals", faults);
        if (!faults.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/audit/chain")
    String verify(Model model) {
        model.addAttribute(
                "view",
                log.verify(AuditProgress.UNWATCHED).orElseThrow(AuditController::notPermitted));
        return "web/audit-chain";
    }

    private List<AuditEntry> read(AuditQuery wanted, AuditPurpose purpose) {
        return log.read(wanted, purpose).orElseThrow(AuditController::notPermitted);
    }

    private AuditQuery wanted(Map<String, String> typed, List<AuditRefusal> faults) {
        return new AuditQuery(
                officer(said(typed, "officer"), faults),
                record(said(typed, "record"), faults),
                pick(AuditKind.class, said(typed, "kind")),
                pick(Audit.Outcome.class, said(typed, "outcome")),
                moment(said(typed, "from"), faults),
                moment(said(typed, "until"), faults),
                said(typed, "services").equals("yes"),
                number(said(typed, "page")));
    }

    private @Nullable OfficerId officer(String username, List<AuditRefusal> faults) {
        if (username.isEmpty()) {
            return null;
        }
        var found = accounts.named(username.toLowerCase(Locale.ROOT)).map(Officer::id);
        if (found.isEmpty()) {
            faults.add(AuditRefusal.OFFICER_UNKNOWN);
        }
        return found.orElse(null);
    }

    private static @Nullable UUID record(String said, List<AuditRefusal> faults) {
        try {
            return said.isEmpty() ? null : UUID.fromString(said);
        } catch (IllegalArgumentException _) {
            faults.add(AuditRefusal.RECORD_NOT_READ);
            return null;
        }
    }

    private static @Nullable Instant moment(String said, List<AuditRefusal> faults) {
        try {
            return said.isEmpty() ? null : LocalDateTime.parse(said).atZone(UK).toInstant();
        } catch (DateTimeException _) {
            faults.add(AuditRefusal.MOMENT_NOT_READ);
            return null;
        }
    }

    private static int number(String said) {
        return said.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(said), 1, MOST_PAGES) : 1;
    }

    private static <E extends Enum<E>> @Nullable E pick(Class<E> type, String said) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    private static String said(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static AuditPage page(List<AuditEntry> entries, int number, Map<String, String> typed) {
        var query = UriComponentsBuilder.fromPath("/audit");
        for (var name :
                List.of(
                        "for",
                        "officer",
                        "record",
                        "kind",
                        "outcome",
                        "from",
                        "until",
                        "services")) {
            if (!said(typed, name).isEmpty()) {
                query.queryParam(name, said(typed, name));
            }
        }
        return new AuditPage(
                entries.stream().limit(AuditQuery.PAGE).map(AuditController::row).toList(),
                typed,
                query.encode().toUriString(),
                choices(AuditKind.values()),
                choices(Audit.Outcome.values()),
                number,
                entries.size() > AuditQuery.PAGE);
    }

    private static AuditPage.Row row(AuditEntry entry) {
        var letter = LETTERS.get(entry.objectKind());
        var record = entry.objectId();
        return new AuditPage.Row(
                entry.at(),
                entry.writtenAt(),
                entry.who(),
                entry.username(),
                entry.purpose(),
                words(entry.kind().name()),
                words(entry.action()),
                entry.objectKind(),
                letter == null || record == null ? null : References.of(letter, record),
                record,
                words(entry.outcome().name()),
                reason(entry));
    }

    /** The names of refusals in words; what an officer wrote as it is. */
    private static @Nullable String reason(AuditEntry entry) {
        var reason = entry.reason();
        return reason == null || !reason.matches("[A-Z_ ]+")
                ? reason
                : words(reason.replace(" ", ", "));
    }

    private static String words(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private static Map<String, String> choices(Enum<?>[] values) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "All");
        for (var value : values) {
            choices.put(value.name(), words(value.name()));
        }
        return choices;
    }

    private static ServiceException notPermitted() {
        return new ServiceException(ErrorCode.NOT_PERMITTED);
    }
}
