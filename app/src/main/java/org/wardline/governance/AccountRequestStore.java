package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what administrators ask of each other. Written through functions of the schema only. */
@Component
class AccountRequestStore {
    private final JdbcClient jdbc;

    AccountRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a request is about, and what the officer will be. */
    record Wanted(
            OfficerId officer,
            String username,
            String name,
            @Nullable String forceSlug,
            Set<Role> roles) {

        /** Names a person, so it stays out of logs. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    void ask(AccountRequestId id, AccountRequest.Kind kind, Wanted wanted, Instant at) {
        jdbc.sql(
                        """
                        select governance.ask_for_account(
                            :id, :kind, :officer, :username, :name, :force::text, string_to_array(:roles, ','), :at)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("officer", wanted.officer().value())
                .param("username", wanted.username())
                .param("name", wanted.name())
                .param("force", wanted.forceSlug())
                .param(
                        "roles",
                        wanted.roles().stream().map(Role::name).collect(Collectors.joining(",")))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    void keepCode(AccountRequestId id, OneTimeCode code) {
        jdbc.sql("select governance.keep_code(:id, :digest)")
                .param("id", id.value())
                .param("digest", code.digest())
                .query((_, _) -> true)
                .single();
    }

    void confirm(AccountRequestId id, OneTimeToken token, Instant at) {
        jdbc.sql("select governance.confirm_account(:id, :digest, :expires, :at)")
                .param("id", id.value())
                .param("digest", token.digest())
                .param("expires", at.plus(OneTimeToken.LASTS).atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    void withdraw(AccountRequestId id, Instant at) {
        jdbc.sql("select governance.withdraw_account(:id, :at)")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    boolean loneAdministrator() {
        return jdbc.sql("select governance.lone_administrator()").query(Boolean.class).single();
    }

    void addSecondAdministrator(OfficerId id, AddOfficer command, OneTimeToken token, Instant at) {
        jdbc.sql(
                        """
                        select governance.add_second_administrator(:id, :username, :name, :digest, :expires, :at)
                        """)
                .param("id", id.value())
                .param("username", command.username())
                .param("name", command.name())
                .param("digest", token.digest())
                .param("expires", at.plus(OneTimeToken.LASTS).atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    /** Whether a request about the sign-in name waits. */
    boolean waits(String username) {
        return jdbc.sql(
                        """
                        select exists (select 1 from governance.account_request r
                                        where r.username = :username and r.confirmed_at is null and r.withdrawn_at is null)
                        """)
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    Optional<AccountRequest> waiting(AccountRequestId id) {
        return jdbc.sql(WAITING + " and r.id = :id")
                .param("id", id.value())
                .query((row, _) -> request(row))
                .optional();
    }

    List<AccountRequest> waiting() {
        return jdbc.sql(WAITING + " order by r.asked_at, r.id limit 500")
                .query((row, _) -> request(row))
                .list();
    }

    private static final String WAITING =
            """
            select r.id, r.kind, r.officer_id, r.username, r.name, r.force_slug,
                   array_to_string(r.roles, ',') as roles, r.asked_by, a.name as asked_by_name, r.asked_at
              from governance.account_request r
              join governance.officer a on a.id = r.asked_by
             where r.confirmed_at is null and r.withdrawn_at is null
            """;

    private static AccountRequest request(ResultSet row) throws SQLException {
        return new AccountRequest(
                new AccountRequestId(row.getObject("id", UUID.class)),
                AccountRequest.Kind.valueOf(row.getString("kind")),
                new OfficerId(row.getObject("officer_id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("force_slug"),
                Arrays.stream(row.getString("roles").split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                new OfficerId(row.getObject("asked_by", UUID.class)),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
