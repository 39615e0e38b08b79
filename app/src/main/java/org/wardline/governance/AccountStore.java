package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of accounts. Credentials are reached through functions of the schema only. */
@Component
class AccountStore {

    /** What a sign-in needs to know. */
    record Credential(OfficerId officer, String passwordHash, @Nullable Instant lockedUntil) {
        @Override
        public String toString() {
            return "Credential[…]";
        }
    }

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credential> credential(String username) {
        return jdbc.sql(
                        """
                        select officer_id, password_hash, locked_until from governance.credential_of(:username)
                        """)
                .param("username", username)
                .query((row, _) -> {
                    var locked = row.getObject("locked_until", OffsetDateTime.class);
                    return new Credential(
                            new OfficerId(row.getObject("officer_id", UUID.class)),
                            row.getString("password_hash"),
                            locked == null ? null : locked.toInstant());
                })
                .optional();
    }

    boolean countAttempt(OfficerId officer, boolean succeeded, Instant at) {
        return jdbc.sql("select governance.count_attempt(:officer, :succeeded, :at)")
                .param("officer", officer.value())
                .param("succeeded", succeeded)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    long failuresSince(String origin, Instant since) {
        return jdbc.sql("select governance.sign_in_failures(:origin, :since)")
                .param("origin", origin)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean noteFailure(String origin, Instant at) {
        return jdbc.sql("select governance.note_sign_in_failure(:origin, :at)")
                .param("origin", origin)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    Optional<OfficerId> named(String username) {
        return jdbc.sql("select governance.officer_named(:username) as id")
                .param("username", username)
                .query((row, _) ->
                        Optional.ofNullable(row.getObject("id", UUID.class)).map(OfficerId::new))
                .single();
    }

    Optional<Officer> officer(OfficerId id) {
        return jdbc.sql(
                        """
                        select o.id, o.username, o.name, o.kind, o.force_slug,
                               coalesce((select string_agg(r.role, ',' order by r.role)
                                           from governance.officer_role r where r.officer_id = o.id), '') as roles
                          from governance.officer o
                         where o.id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> officer(row))
                .optional();
    }

    Optional<Officer> active(OfficerId id) {
        return jdbc.sql(
                        """
                        select o.id, o.username, o.name, o.kind, o.force_slug,
                               coalesce((select string_agg(r.role, ',' order by r.role)
                                           from governance.officer_role r where r.officer_id = o.id), '') as roles
                          from governance.officer o
                         where o.id = :id and o.active and o.kind = 'PERSON'
                        """)
                .param("id", id.value())
                .query((row, _) -> officer(row))
                .optional();
    }

    List<Officer> people() {
        return jdbc.sql(
                        """
                        select o.id, o.username, o.name, o.kind, o.force_slug,
                               coalesce((select string_agg(r.role, ',' order by r.role)
                                           from governance.officer_role r where r.officer_id = o.id), '') as roles
                          from governance.officer o
                         where o.kind = 'PERSON'
                         order by o.name, o.id
                         limit 5000
                        """)
                .query((row, _) -> officer(row))
                .list();
    }

    boolean taken(String username) {
        return jdbc.sql(
                        "select exists (select 1 from governance.officer where username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    boolean inviteFirstAdministrator(byte[] digest, Instant expires) {
        return jdbc.sql("select governance.invite_first_administrator(:digest, :expires)")
                .param("digest", digest)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean takesCode(OneTimeToken token, Instant at) {
        return jdbc.sql("select governance.takes_code(:digest, :at)")
                .param("digest", token.digest())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean countWrongCode(OneTimeToken token, OneTimeCode code, Instant at) {
        return jdbc.sql("select governance.count_wrong_code(:digest, :code, :at)")
                .param("digest", token.digest())
                .param("code", code.digest())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    Optional<OfficerId> useInvitation(
            OneTimeToken token,
            OneTimeCode code,
            String hash,
            OfficerId first,
            String firstUsername,
            Instant at) {
        return jdbc.sql(
                        "select governance.use_invitation(:digest, :code, :hash, :first, :username, :at) as id")
                .param("digest", token.digest())
                .param("code", code.digest())
                .param("hash", hash)
                .param("first", first.value())
                .param("username", firstUsername)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        Optional.ofNullable(row.getObject("id", UUID.class)).map(OfficerId::new))
                .single();
    }

    private static Officer officer(ResultSet row) throws SQLException {
        var roles = row.getString("roles");
        return new Officer(
                new OfficerId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("kind").equals("SERVICE"),
                row.getString("force_slug"),
                roles.isEmpty()
                        ? java.util.Set.of()
                        : Arrays.stream(roles.split(",", -1))
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()));
    }

    boolean anybody() {
        return jdbc.sql("select governance.anybody_signs_in()").query(Boolean.class).single();
    }
}
