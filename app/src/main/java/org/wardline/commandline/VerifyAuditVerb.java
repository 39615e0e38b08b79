package org.wardline.commandline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.AuditFault;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditVerification;
import org.wardline.governance.ServiceAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recomputes the audit log's chain. */
@Command(name = "verify-audit", description = "Check the audit log's chain.")
final class VerifyAuditVerb extends Verb {
    private static final int PRINTED = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.UK)
                    .withZone(ZoneOffset.UTC);

    @Option(names = "--as", paramLabel = "OFFICER", description = "sign-in name of an auditor")
    @Nullable String officer;

    @Override
    Integer work() throws Exception {
        var acting = officerOrDemonstration(officer).orElse(null);
        var bar = ProgressBar.of(out(), "entries");
        var found =
                withApplication(application ->
                        acting(
                                application,
                                acting,
                                ServiceAccount.SEALER,
                                "Verifying the audit log",
                                () -> application.getBean(AuditLog.class).verify(bar::show)));
        if (found.isEmpty()) {
            err().println("This officer may not verify the audit log: an auditor does that.");
            return ExitStatus.NOTHING_DONE;
        }
        var verified = found.get();
        writeJson(asJson(verified));
        print(verified);
        return verified.intact() ? ExitStatus.DONE : ExitStatus.NOTHING_DONE;
    }

    private static Map<String, @Nullable Object> asJson(AuditVerification verified) {
        var outcome = new LinkedHashMap<String, @Nullable Object>();
        outcome.put("entries", verified.entries());
        outcome.put("sealed", verified.sealed());
        outcome.put("unsealed", verified.unsealed());
        outcome.put("intact", verified.intact());
        outcome.put("first_broken", verified.firstBroken());
        outcome.put("faults_found", verified.found());
        outcome.put("faults", verified.faults().stream().map(VerifyAuditVerb::asJson).toList());
        return outcome;
    }

    private static Map<String, @Nullable Object> asJson(AuditFault fault) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("what", fault.what().name());
        said.put("position", fault.position());
        said.put("entry", fault.entry());
        said.put("at", fault.at() == null ? null : fault.at().toString());
        said.put("means", fault.what().sentence());
        return said;
    }

    private void print(AuditVerification verified) {
        out().println(verified.entries() + " entries, " + verified.sealed() + " sealed.");
        if (verified.intact()) {
            out().println("The chain is intact.");
            return;
        }
        verified.faults().stream().limit(PRINTED).forEach(fault -> err().println(sentence(fault)));
        if (verified.found() > PRINTED) {
            err().println(
                            "%,d faults in all; --json FILE lists the first %,d."
                                    .formatted(verified.found(), AuditVerification.LISTED));
        }
        err().println(
                        "Somebody changed the log, or the sealer was kept from its work. Keep this home as it is and tell the auditor.");
    }

    private static String sentence(AuditFault fault) {
        return fault.what().title()
                + ": "
                + (fault.entry() == null ? "an entry" : "entry " + fault.entry())
                + (fault.position() == null ? "" : " at position " + fault.position())
                + moment(fault.at())
                + " "
                + fault.what().sentence();
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "." : ", " + MOMENT.format(at) + ".";
    }
}
