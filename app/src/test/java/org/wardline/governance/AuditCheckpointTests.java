package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.database.Home;
import org.wardline.database.TestConnections;
import org.wardline.governance.AuditFault.What;

/** A checkpoint that is kept outside shows what an owner can hide from the chain. */
@WardlineTest
class AuditCheckpointTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired Actors actors;
    @Autowired AuditLog log;
    @Autowired AuditKey key;
    @Autowired Commands commands;
    @Autowired AuditSealer sealer;
    @Autowired Home home;

    @BeforeEach
    void quiet() {
        sealer.stop();
    }

    private void act(int times) {
        for (var i = 0; i < times; i++) {
            officers.as(
                    officers.forceOfficer("dorset"),
                    () ->
                            commands.look(
                                    Action.VIEW_CHILD, On.many("child"), () -> Optional.of(true)));
        }
        log.seal();
    }

    private AuditCheckpoint taken() {
        return log.checkpoint().orElseThrow();
    }

    private AuditVerification against(AuditCheckpoint... checkpoints) {
        var given = new AuditGiven(List.of(checkpoints), null);
        return actors.asService(
                ServiceAccount.SEALER,
                () -> log.verify(given, AuditProgress.UNWATCHED).orElseThrow());
    }

    private void tamper(String... statements) throws SQLException {
        try (var owner = connections.owner()) {
            AuditTables.tamper(owner, statements);
        }
    }

    /** The owner's log as it was, and nothing that tells of what was later. */
    private void withKept(Tampering work) throws SQLException {
        try (var owner = connections.owner()) {
            AuditTables.keep(owner);
        }
        try {
            work.run();
        } finally {
            try (var owner = connections.owner()) {
                AuditTables.putBack(owner);
                AuditTables.forget(owner);
            }
        }
    }

    /** Something that may fail in the database. */
    @FunctionalInterface
    private interface Tampering {
        void run() throws SQLException;
    }

    private static void assertOnly(AuditVerification verified, What what, long position) {
        assertThat(verified.intact()).isFalse();
        assertThat(verified.faults())
                .singleElement()
                .returns(what, AuditFault::what)
                .returns(position, AuditFault::position);
    }

    @Test
    void agreesWithALogThatOnlyGrew() {
        act(3);
        var early = taken();
        act(4);
        var late = taken();
        act(2);
        assertThat(late.size()).isGreaterThan(early.size());
        var verified = against(early, late);
        assertThat(verified.faults()).isEmpty();
        assertThat(verified.agreed()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void statesTheSameLogOnce() {
        act(1);
        assertThat(taken().text()).isEqualTo(taken().text());
    }

    @Test
    void showsThatTheEndWasCutOffAndTheChainMadeToFit() throws SQLException {
        act(5);
        var then = taken();
        withKept(() -> {
            var from = then.size() - 2;
            tamper(
                    "delete from audit.checkpoint where tree_size >= " + from,
                    "delete from audit.entry e using audit.chain c where c.entry_id = e.id and c.position >= "
                            + from,
                    "delete from audit.chain where position >= " + from);
            assertThat(against().faults()).as("the chain alone shows nothing").isEmpty();
            assertOnly(against(then), What.TRUNCATED, from);
        });
    }

    @Test
    void showsThatTheEndWasCutOffWhenTheLogWentOnFromThere() throws SQLException {
        act(5);
        var then = taken();
        withKept(() -> {
            var from = then.size() - 2;
            tamper(
                    "delete from audit.checkpoint where tree_size >= " + from,
                    "delete from audit.entry e using audit.chain c where c.entry_id = e.id and c.position >= "
                            + from,
                    "delete from audit.chain where position >= " + from);
            act(9);
            assertThat(against(then).faults())
                    .singleElement()
                    .returns(What.TRUNCATED, AuditFault::what);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set outcome = 'DENIED' where id = '%s'",
                "delete from audit.entry where id = '%s'"
            })
    void showsThatTheWholeChainWasMadeAnew(String change) throws SQLException {
        act(6);
        var then = taken();
        act(2);
        withKept(() -> {
            String victim;
            try (var owner = connections.owner()) {
                victim =
                        AuditTables.one(
                                owner, "select entry_id::text from audit.chain where position = 3");
            }
            tamper(
                    "delete from audit.checkpoint where tree_size >= 3",
                    change.formatted(victim),
                    "update audit.entry e set digest = audit.digest_of(e)",
                    "delete from audit.chain c where not exists (select 1 from audit.entry e where e.id = c.entry_id)",
                    """
                    with placed as (
                        select c.position, row_number() over (order by c.position) as place from audit.chain c)
                    update audit.chain c set position = -p.place from placed p where p.position = c.position
                    """,
                    "update audit.chain set position = -position",
                    AuditTables.RECOMPUTED);
            assertThat(against().faults()).as("the chain alone shows nothing").isEmpty();
            assertThat(against(then).faults())
                    .singleElement()
                    .returns(What.REWRITTEN, AuditFault::what)
                    .returns(then.takenAt(), AuditFault::at)
                    .satisfies(fault -> assertThat(fault.position()).isLessThanOrEqualTo(3));
        });
    }

    @Test
    void showsThatAnOlderCopyOfTheTablesWasPutBack() throws SQLException {
        act(3);
        var old = taken();
        try (var owner = connections.owner()) {
            AuditTables.keep(owner);
        }
        act(5);
        var then = taken();
        try (var owner = connections.owner()) {
            AuditTables.putBack(owner);
            AuditTables.forget(owner);
        }
        assertThat(against(old).faults()).as("the chain alone shows nothing").isEmpty();
        assertOnly(against(old, then), What.OLDER_COPY, old.size() + 1);
    }

    @Test
    void showsByTheCheckpointsKeptBesideItThatTheEndWasCutOff() throws SQLException {
        act(3);
        var then = taken();
        withKept(() -> {
            tamper(
                    "delete from audit.entry e using audit.chain c where c.entry_id = e.id and c.position >= "
                            + then.size(),
                    "delete from audit.chain where position >= " + then.size());
            assertOnly(against(), What.TRUNCATED, then.size());
            assertThat(log.checkpoint()).as("nothing is signed over a broken log").isEmpty();
        });
    }

    @Test
    void believesNoStatementOfAnotherKeyOrWithAnotherText() throws GeneralSecurityException {
        act(2);
        var then = taken();
        var altered =
                AuditCheckpoint.of(then.text().replace("entries: " + then.size(), "entries: 1"))
                        .orElseThrow();
        assertThat(against(altered).faults())
                .singleElement()
                .returns(What.NOT_GENUINE, AuditFault::what);
        var stranger =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
        var pem =
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(Base64.getEncoder().encodeToString(stranger));
        var verified =
                actors.asService(
                        ServiceAccount.SEALER,
                        () ->
                                log.verify(
                                                AuditGiven.of(List.of(then.text()), pem)
                                                        .orElseThrow(),
                                                AuditProgress.UNWATCHED)
                                        .orElseThrow());
        assertThat(verified.faults()).singleElement().returns(What.NOT_GENUINE, AuditFault::what);
    }

    @Test
    void readsBackWhatItWrites() {
        act(1);
        var then = taken();
        var read = AuditCheckpoint.of(then.text()).orElseThrow();
        assertThat(read.text()).isEqualTo(then.text());
        assertThat(AuditKey.signed(read, key.publicKey())).isTrue();
        assertThat(AuditCheckpoint.of("")).isEmpty();
        assertThat(AuditCheckpoint.of(then.text() + "more\n")).isEmpty();
        assertThat(AuditCheckpoint.of(then.text().replace("root: ", "root: zz"))).isEmpty();
        assertThat(AuditGiven.of(List.of("not one"), null)).isEmpty();
        assertThat(AuditGiven.of(List.of(), "no key")).isEmpty();
    }

    @Test
    void keepsItsPrivateKeyInAFileOfItsOwnerOnly() throws Exception {
        act(1);
        taken();
        var file = home.at("secrets").resolve("checkpoint-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file, StandardCharsets.US_ASCII)).contains("PRIVATE KEY");
        assertThat(
                        Files.readString(
                                file.resolveSibling("checkpoint-key.pem.pub"),
                                StandardCharsets.US_ASCII))
                .contains("PUBLIC KEY")
                .doesNotContain("PRIVATE");
    }

    /** The roots of RFC 6962's own test data, by its reference implementation: leaves "", 00, 10, 2021, ... */
    @Test
    void makesTheRootsOfTheStandard() {
        var hex = HexFormat.of();
        var tree = new AuditTree();
        assertThat(hex.formatHex(tree.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        var leaves =
                List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f");
        var roots =
                List.of(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        for (var i = 0; i < leaves.size(); i++) {
            tree.add(hex.parseHex(leaves.get(i)));
            assertThat(hex.formatHex(tree.root())).as("size %d", i + 1).isEqualTo(roots.get(i));
            tree = AuditTree.grownFrom(tree.size(), tree.edge());
        }
    }
}
