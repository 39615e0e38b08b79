package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;

/** A transaction proves once who is acting; what it proved cannot be made up, carried over or outlived. */
@WardlineTest
class ActorProofTests {
    private static final String SESSION = "1c8e7a40-93d5-4f2b-b6a1-0f4f5d2a7e93";
    private static final String CIRCLES = "select governance.actor_groups()::text";
    private static final String ACTOR = "select governance.actor_id()::text";

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired OperationClock clock;

    private Officer officer;
    private String token = "";

    @BeforeEach
    void signIn() {
        officer = officers.forceOfficer("hampshire");
        token = token(Duration.ofMinutes(5));
    }

    private String token(Duration lasts) {
        return token(officer, lasts);
    }

    private String token(Officer officer, Duration lasts) {
        var until = clock.realTime().plus(lasts).getEpochSecond();
        return connections.signed(officer.id().value() + "." + SESSION + "." + until);
    }

    private Connection acting(String shown) throws SQLException {
        var connection = connections.app();
        connection.setAutoCommit(false);
        act(connection, shown);
        return connection;
    }

    private static void act(Connection connection, String shown) throws SQLException {
        try (var statement = connection.prepareStatement("select governance.act(?, 'a test')")) {
            statement.setString(1, shown);
            statement.execute();
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        return String.valueOf(TestConnections.column(connection, query).getFirst());
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        one(connection, "select set_config('" + name + "', '" + value + "', true)");
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return one(connection, "select current_setting('" + name + "')");
    }

    private String everyCircle() throws SQLException {
        try (var owner = connections.owner()) {
            return one(owner, "select array_agg(id)::text from governance.need_group");
        }
    }

    @Test
    void aProofIsGivenForAGenuineToken() throws SQLException {
        try (var connection = acting(token)) {
            assertThat(setting(connection, "wardline.proof")).hasSize(64);
            assertThat(one(connection, ACTOR)).isEqualTo(officer.id().value().toString());
            assertThat(one(connection, CIRCLES))
                    .isEqualTo(setting(connection, "wardline.circles"))
                    .hasSize("{}".length() + 36);
        }
    }

    @Test
    void noProofIsGivenForAnyOther() throws SQLException {
        var forged = token.substring(0, token.length() - 64) + "0".repeat(64);
        for (var shown : List.of("", "a.b.c.d", forged, token(Duration.ofSeconds(-2)))) {
            try (var connection = acting(shown)) {
                assertThat(setting(connection, "wardline.proof")).isEmpty();
                assertThat(one(connection, ACTOR)).isEqualTo("null");
                assertThat(one(connection, CIRCLES)).isEqualTo("{}");
            }
        }
    }

    @Test
    void circlesWrittenByAnybodyElseDoNotCount() throws SQLException {
        try (var connection = acting(token)) {
            var own = one(connection, CIRCLES);
            set(connection, "wardline.circles", everyCircle());
            assertThat(one(connection, CIRCLES)).isEqualTo(own);
            set(connection, "wardline.proof", "0".repeat(64));
            assertThat(one(connection, CIRCLES)).isEqualTo(own);
        }
    }

    @Test
    void aProofIsOfOneToken() throws SQLException {
        try (var connection = acting(token)) {
            set(
                    connection,
                    "wardline.actor",
                    officers.national().id().value() + token.substring(36));
            assertThat(one(connection, ACTOR)).isEqualTo("null");
            assertThat(one(connection, CIRCLES)).isEqualTo("{}");
        }
    }

    @Test
    void aProofDoesNotOutliveItsTransaction() throws SQLException {
        var leaving = officers.forceOfficer("dorset");
        var shown = token(leaving, Duration.ofMinutes(5));
        try (var connection = acting(shown);
                var owner = connections.owner()) {
            var circles = setting(connection, "wardline.circles");
            var proof = setting(connection, "wardline.proof");
            connection.commit();
            TestConnections.column(
                    owner,
                    "update governance.membership set until_at = now() where officer_id = '%s' returning 1"
                            .formatted(leaving.id().value()));
            set(connection, "wardline.actor", shown);
            set(connection, "wardline.circles", circles);
            set(connection, "wardline.proof", proof);
            assertThat(one(connection, CIRCLES)).isEqualTo("{}");
        }
    }

    @Test
    void aTransactionThatChangesACircleAsksAnew() throws SQLException {
        try (var owner = connections.owner()) {
            owner.setAutoCommit(false);
            act(owner, token);
            assertThat(one(owner, CIRCLES)).isNotEqualTo("{}");
            TestConnections.column(
                    owner,
                    "update governance.membership set until_at = now() where officer_id = '%s' returning 1"
                            .formatted(officer.id().value()));
            assertThat(one(owner, CIRCLES)).isEqualTo("{}");
            owner.rollback();
        }
    }

    @Test
    void theKeyOfAConnectionIsNotReadByIt() throws SQLException {
        for (var attempt :
                List.of(
                        "select currval('governance.vouching_key_one')",
                        "select last_value from governance.vouching_key_two",
                        "select setval('governance.vouching_key_one', 1)",
                        "select governance.proof_of('{}')",
                        "select governance.vouched()")) {
            try (var connection = acting(token)) {
                assertThatThrownBy(() -> one(connection, attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
        }
        try (var connection = acting(token)) {
            assertThat(
                            one(
                                    connection,
                                    "select count(last_value)::text from pg_sequences where schemaname = 'governance'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aConnectionThatOnlySaysItHasAKeyDoesNothing() throws SQLException {
        try (var connection = connections.app()) {
            connection.setAutoCommit(false);
            set(connection, "wardline.has_key", "yes");
            assertThatThrownBy(() -> act(connection, token))
                    .hasMessageContaining("is not yet defined in this session");
        }
    }
}
