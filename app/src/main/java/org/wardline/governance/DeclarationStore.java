package org.wardline.governance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of declarations. */
@Component
class DeclarationStore {
    private final JdbcClient jdbc;

    DeclarationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A conflict in the officer's words. */
    record Said(String reference, String why, Instant at) {

        /** The officer's own words, so they stay out of logs. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    void addConflict(UUID id, GroupId heldBy, OfficerId officer, Said said) {
        jdbc.sql(
                        """
                        insert into governance.conflict_of_interest (id, held_by, officer_id, reference, why, declared_at)
                        values (:id, :heldBy, :officer, :reference, :why, :at)
                        """)
                .param("id", id)
                .param("heldBy", heldBy.value())
                .param("officer", officer.value())
                .param("reference", said.reference())
                .param("why", said.why())
                .param("at", said.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Declared twice, it stands once. */
    void addOwn(UUID id, OfficerId officer, Declarations.Own own, String comparable) {
        jdbc.sql(
                        """
                        insert into governance.own_particular (id, officer_id, kind, value, comparable, declared_at)
                        values (:id, :officer, :kind, :value, :comparable, :at)
                        on conflict on constraint own_particular_once do nothing
                        """)
                .param("id", id)
                .param("officer", officer.value())
                .param("kind", own.kind().name())
                .param("value", own.value())
                .param("comparable", comparable)
                .param("at", own.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Declarations.Own> own() {
        return jdbc.sql(
                        """
                        select p.kind, p.value, p.declared_at
                          from governance.own_particular p
                         order by p.declared_at, p.id
                         limit 100
                        """)
                .query((row, _) ->
                        new Declarations.Own(
                                Declarations.OwnKind.valueOf(row.getString("kind")),
                                row.getString("value"),
                                row.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Declarations.Conflict> conflicts(OfficerId reader) {
        return jdbc.sql(
                        """
                        select o.name, c.officer_id = :reader as mine, c.reference, c.why, c.declared_at
                          from governance.conflict_of_interest c
                          join governance.officer o on o.id = c.officer_id
                         order by c.declared_at desc, c.id
                         limit 500
                        """)
                .param("reader", reader.value())
                .query((row, _) ->
                        new Declarations.Conflict(
                                row.getString("name"),
                                row.getBoolean("mine"),
                                row.getString("reference"),
                                row.getString("why"),
                                row.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
