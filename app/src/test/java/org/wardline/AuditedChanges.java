package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.wardline.database.TestConnections;
import org.wardline.database.WatchedChanges;

/**
 * After every class of tests with the application: whatever the application changed in it, each transaction that changed a row
 * of personal data has an entry in the audit log.
 */
final class AuditedChanges extends AbstractTestExecutionListener {

    /** Before the application is closed. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void afterTestClass(TestContext test) throws SQLException {
        if (!test.hasApplicationContext()) {
            return;
        }
        var connections = test.getApplicationContext().getBean(TestConnections.class);
        try (var admin = connections.admin()) {
            assertThat(WatchedChanges.unaudited(admin))
                    .as("changed without an entry: do it through Commands")
                    .isEmpty();
        }
    }
}
