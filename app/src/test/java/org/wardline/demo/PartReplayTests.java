package org.wardline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.WardlineTest;

@WardlineTest
class PartReplayTests {
    @Autowired DemoOfficers officers;
    @Autowired Replay replay;

    @Test
    void replays(@TempDir Path home) {
        var cases = DemoCase.all();
        var invented = DemoReports.invent(cases);
        var folder = new DemoFolder(home);
        var deliveries = folder.writeReports(invented.reports());
        folder.writeDecisions(DemoScript.write(cases, invented, deliveries));
        officers.enrol();
        replay.run(home, folder.readDecisions(), (_, _) -> {});
        assertThat(invented.reports()).hasSizeGreaterThan(55);
    }
}
