package org.wardline.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;

/** Requests whose month runs out stand on the supervisor's page of what is overdue. */
@WardlineTest
class RequestWatchTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestRequests requests;
    @Autowired OperationClock clock;

    @BeforeEach
    void goByRealTime() {
        clock.setTo(clock.realTime());
    }

    private String overdue() {
        return pages.get(officers.nationalSupervisor(), "/overdue").html();
    }

    @Test
    void standsThereInItsLastWeekAndLaterUntilItIsAnswered() {
        var late = requests.received("late", 60);
        var soon = requests.received("soon", 27);
        var early = requests.received("early", 3);
        assertThat(overdue())
                .contains("Requests about own data", late, soon, "overdue")
                .doesNotContain(early, "Requester late", TestRequests.email("late"));
        requests.identify(late);
        var told = Map.of("outcome", "NO_DATA");
        assertThat(pages.post(officers.national(), late + "/propose", told).status())
                .isEqualTo(303);
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(pages.post(officers.nationalSupervisor(), late + "/answer", Map.of()).status())
                .isEqualTo(303);
        assertThat(overdue()).contains(soon).doesNotContain(late);
    }

    @Test
    void isTheDesksAlone() {
        var late = requests.received("elsewhere", 60);
        assertThat(pages.get(officers.forceSupervisor("hampshire"), "/overdue").html())
                .doesNotContain(late, "Requests about own data");
    }
}
