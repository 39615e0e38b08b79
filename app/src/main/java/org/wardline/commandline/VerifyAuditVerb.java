package org.wardline.commandline;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.AuditLog;
import org.wardline.governance.ServiceAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recomputes the audit log's chain. */
@Command(name = "verify-audit", description = "Check the audit log's chain.")
final class VerifyAuditVerb extends Verb {

    @Option(names = "--as", paramLabel = "OFFICER", description = "sign-in name of an auditor")
    @Nullable String officer;

    @Override
    Integer work() throws Exception {
        var acting = officerOrDemonstration(officer).orElse(null);
        var found =
                withApplication(application ->
                        acting(
                                application,
                                acting,
                                ServiceAccount.SEALER,
                                "Verifying the audit log",
                                () -> application.getBean(AuditLog.class).verify()));
        if (found.isEmpty()) {
            err().println("This officer may not verify the audit log: an auditor does that.");
            return ExitStatus.NOTHING_DONE;
        }
        var verified = found.get();
        var outcome = new LinkedHashMap<String, @Nullable Object>();
        outcome.put("entries", verified.entries());
        outcome.put("sealed", verified.sealed());
        outcome.put("unsealed", verified.unsealed());
        outcome.put("intact", verified.intact());
        outcome.put("first_broken", verified.firstBroken());
        writeJson(outcome);
        out().println(verified.entries() + " entries, " + verified.sealed() + " sealed.");
        if (verified.intact()) {
            out().println("The chain is intact.");
            return ExitStatus.DONE;
        }
        err().println(
                        verified.firstBroken() == null
                                ? "Broken: " + verified.overdue() + " entries were never sealed."
                                : "Broken at position " + verified.firstBroken() + ".");
        err().println(
                        "Somebody changed the log, or the sealer was kept from its work. Keep this home as it is and tell the auditor.");
        return ExitStatus.NOTHING_DONE;
    }
}
