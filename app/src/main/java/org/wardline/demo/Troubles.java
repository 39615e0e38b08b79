package org.wardline.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.wardline.demo.DemoFolder.Delivery;

/**
 * What goes wrong between platforms and a desk: reports that come twice, or again with other words; files whose details
 * come days after their report; and what cannot be read, which is kept aside with the reason.
 */
final class Troubles {
    private static final String LABEL =
            "DEMONSTRATION: invented from beginning to end; nobody in it exists.";

    /** Days of the operation on which something is sent again. */
    private static final List<Integer> AGAIN = List.of(40, 70, 100, 130, 160);

    private static final int TWICE = 4;
    private static final int DETAILS_LATE = 24;

    private final DemoFolder folder;
    private final List<DemoReport> reports;

    private Troubles(DemoFolder folder, List<DemoReport> reports) {
        this.folder = folder;
        this.reports = reports;
    }

    static List<Delivery> write(DemoFolder folder, List<DemoReport> reports) {
        var work = new Troubles(folder, reports);
        var deliveries = new ArrayList<Delivery>();
        for (var day : AGAIN) {
            work.again(day, deliveries);
        }
        deliveries.add(work.unreadable());
        return deliveries;
    }

    /** Whether the details of this report's last file come days after it. */
    static boolean late(DemoReport report) {
        return !report.export()
                && !report.bundle()
                && report.id() % DETAILS_LATE == 0
                && report.files().size() > 1;
    }

    /** A platform sends some reports a second time as they are, and one put right. */
    private void again(int day, List<Delivery> deliveries) {
        var at = DemoReports.moment(day, 7);
        var sent =
                reports.stream()
                        .filter(report -> !report.export() && !report.bundle())
                        .filter(report -> report.receivedAt().isBefore(at))
                        .toList();
        if (sent.isEmpty()) {
            return;
        }
        var platform = sent.get(day * TWICE % sent.size()).platform();
        var of = sent.stream().filter(report -> report.platform().equals(platform)).toList();
        var name = place(at, "sent-again");
        var last = of.getLast();
        of.stream()
                .limit(TWICE)
                .filter(report -> report.id() != last.id())
                .forEach(report -> write(name, report));
        write(name, last.saying("The service sends this report again, put right."));
        deliveries.add(new Delivery(name, platform, at));
    }

    /** What no reader understands, each for a reason of its own. */
    private Delivery unreadable() {
        var first = reports.getFirst();
        var at = DemoReports.moment(100, 7).plusSeconds(1800);
        var name = place(at, "not-readable");
        var whole = ReportXml.report(first);
        folder.write(name + "/990900001/report.xml", whole.substring(0, whole.length() * 2 / 3));
        folder.write(
                name + "/990900002/report.xml",
                whole.replace(
                        "<report>", "<!DOCTYPE report [<!ENTITY who \"nobody\">]>\n<report>"));
        folder.write(
                name + "/990900003/report.xml",
                "<?xml version=\"1.0\"?>\n<!-- "
                        + LABEL
                        + " -->\n<invoice><sum>12</sum></invoice>\n");
        folder.write(name + "/990900004.json", "{\"_note\": \"" + LABEL + "\", \"reportId\": ");
        folder.write(
                name + "/covering-letter.txt",
                LABEL + "\nPlease find this week's reports in the folder beside this letter.\n");
        return new Delivery(name, first.platform(), at);
    }

    private void write(String name, DemoReport report) {
        folder.write(name + "/" + report.id() + "/report.xml", ReportXml.report(report));
    }

    private static String place(Instant at, String what) {
        return "reports/" + at.atZone(ZoneOffset.UTC).toLocalDate() + "/" + what;
    }
}
