package org.wardline.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardline.governance.ServiceAccount;
import org.wardline.intake.Ingest;
import org.wardline.intake.IngestReport;
import org.wardline.subjects.Subjects;
import org.wardline.triage.Triage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Receives report files, folders, archives or standard input; then proposes links and works out urgency. */
@Command(
        name = "ingest",
        description = "Receive report files, folders, .zip or - (standard input).")
final class IngestVerb extends Verb {
    private static final int AT_ONCE = 100;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "file, folder, .zip or -")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--sender", paramLabel = "NAME", description = "who sent it")
    @Nullable String sender;

    @Option(
            names = "--as",
            paramLabel = "OFFICER",
            description = "sign-in name of a referral officer")
    @Nullable String officer;

    @Override
    Integer work() throws Exception {
        var acting = officerOrDemonstration(officer).orElse(null);
        var report =
                withApplication(application -> {
                    var received =
                            acting(
                                    application,
                                    acting,
                                    ServiceAccount.INTAKE,
                                    "Receiving referrals",
                                    () ->
                                            application
                                                    .getBean(Ingest.class)
                                                    .ingest(paths, sender, this::show));
                    workOff(application);
                    return received;
                });
        writeJson(report.tree());
        out().printf(
                        "%d received, %d new versions, %d duplicates, %d quarantined, %d refused%n",
                        report.received(),
                        report.newVersions(),
                        report.duplicates(),
                        report.quarantined(),
                        report.refused());
        return report.exitStatus();
    }

    /** Links and urgency of whatever has none yet: also what an earlier run, cut short, left behind. */
    static void workOff(ConfigurableApplicationContext application) {
        var subjects = application.getBean(Subjects.class);
        var triage = application.getBean(Triage.class);
        while (subjects.linkNew(AT_ONCE) > 0) {
            // until nothing is left
        }
        while (triage.assessNew(AT_ONCE) > 0) {
            // until nothing is left
        }
        triage.lookAgain(AT_ONCE);
    }

    private void show(IngestReport.Item item) {
        err().println(Shown.of(item.path()) + ": " + item.outcome().word());
        if (item.reason() != null) {
            err().println("    " + item.reason());
        }
        if (item.remedy() != null) {
            err().println("    " + item.remedy());
        }
        err().flush();
    }
}
