package org.wardline.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.AuditFault;
import org.wardline.governance.AuditGiven;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditVerification;
import org.wardline.governance.ServiceAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recomputes the audit log's chain. */
@Command(name = "verify-audit", description = "Check the audit log's chain.")
final class VerifyAuditVerb extends Verb {
    private static final int PRINTED = 50;
    private static final int MOST_BYTES = 64 * 1024;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.UK)
                    .withZone(ZoneOffset.UTC);

    @Option(names = "--as", paramLabel = "OFFICER", description = "sign-in name of an auditor")
    @Nullable String officer;

    @Option(
            names = "--write-checkpoint",
            paramLabel = "FILE",
            description = "write a signed statement of the log as it is now, to be kept elsewhere")
    @Nullable Path written;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "a statement of an earlier day: the log must still begin with the log of then")
    List<Path> earlier = new ArrayList<>();

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "key that signed them, kept elsewhere too; else this home's")
    @Nullable Path publicKey;

    @Override
    Integer work() throws Exception {
        var given = given();
        var acting = officerOrDemonstration(officer).orElse(null);
        var bar = ProgressBar.of(out(), "entries");
        var found =
                withApplication(application ->
                        acting(
                                application,
                                acting,
                                ServiceAccount.SEALER,
                                "Verifying the audit log",
                                () -> checked(application.getBean(AuditLog.class), given, bar)));
        if (found.isEmpty()) {
            err().println("This officer may not verify the audit log: an auditor does that.");
            return ExitStatus.NOTHING_DONE;
        }
        var verified = found.get();
        writeJson(asJson(verified));
        print(verified);
        return verified.intact() ? ExitStatus.DONE : ExitStatus.NOTHING_DONE;
    }

    /** What is given from outside, read before any work is done. */
    private AuditGiven given() throws IOException {
        var texts = new ArrayList<String>();
        for (var file : earlier) {
            texts.add(text(file));
        }
        return AuditGiven.of(texts, publicKey == null ? null : text(publicKey))
                .orElseThrow(() ->
                        wrongUsage(
                                "A file of --checkpoint or --public-key holds something else. Name what verify-audit wrote."));
    }

    private String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw wrongUsage("A file of --checkpoint or --public-key is not there.");
        }
        // What is not text is no checkpoint either, and is refused as such.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Verifies, and writes a checkpoint of what was found whole. */
    private Optional<AuditVerification> checked(AuditLog log, AuditGiven given, ProgressBar bar)
            throws IOException {
        log.seal();
        var verified = log.verify(given, bar::show);
        if (written != null && verified.filter(AuditVerification::intact).isPresent()) {
            var checkpoint = log.checkpoint();
            if (checkpoint.isPresent()) {
                Files.writeString(written, checkpoint.get().text(), StandardCharsets.UTF_8);
                out().println(
                                "Wrote a checkpoint of %,d entries. Keep it where nobody of this machine can change it."
                                        .formatted(checkpoint.get().size()));
            }
        }
        return verified;
    }

    private static Map<String, @Nullable Object> asJson(AuditVerification verified) {
        var outcome = new LinkedHashMap<String, @Nullable Object>();
        outcome.put("entries", verified.entries());
        outcome.put("sealed", verified.sealed());
        outcome.put("unsealed", verified.unsealed());
        outcome.put("intact", verified.intact());
        outcome.put("checkpoints_agreed", verified.agreed());
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
            out().println("It agrees with %,d checkpoints.".formatted(verified.agreed()));
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
        var where = new ArrayList<String>();
        var position = fault.position();
        if (fault.entry() != null) {
            where.add("entry " + fault.entry());
        }
        if (position != null) {
            where.add("at position " + position);
        }
        if (fault.at() != null) {
            where.add(
                    (fault.entry() == null ? "by the checkpoint of " : "")
                            + MOMENT.format(fault.at()));
        }
        return fault.what().title()
                + ": "
                + String.join(", ", where)
                + ". "
                + fault.what().sentence();
    }
}
