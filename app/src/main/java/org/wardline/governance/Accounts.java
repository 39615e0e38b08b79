package org.wardline.governance;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;

/** Local accounts: signing in, and setting a password by a one-time link. {@link AccountRequests} makes and changes them. */
@Component
public class Accounts {
    private static final int SHORTEST_PASSWORD = 12;

    /** Wrong attempts from one place, in a quarter of an hour, after which none is tried: an office shares an address. */
    private static final int MOST_FAILURES = 100;

    private static final Duration FAILURES_COUNT_FOR = Duration.ofMinutes(15);

    private final AccountStore store;
    private final Actors actors;
    private final Commands commands;
    private final OperationClock clock;
    private final Ids ids;
    private final SecureRandom random;
    private final PasswordEncoder passwords;
    private final SingletonSupplier<String> nobodysHash;

    Accounts(
            AccountStore store,
            Actors actors,
            Commands commands,
            OperationClock clock,
            Ids ids,
            SecureRandom random,
            PasswordEncoder passwords) {
        this.store = store;
        this.actors = actors;
        this.commands = commands;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
        this.passwords = passwords;
        this.nobodysHash = SingletonSupplier.of(() -> encode("nobody has this password"));
    }

    /**
     * Checks a sign-in name and password.
     *
     * @param origin network address that it comes from, as written in figures; null where the officer is signed in already
     * @return the officer; empty when the name is unknown, the password wrong, the account locked or too much was wrong
     *     from there, which are not told apart. The first three take equally long; for the last no password is checked
     */
    public Optional<Officer> signIn(String username, String password, @Nullable String origin) {
        return actors.asService(
                ServiceAccount.SIGN_IN,
                () -> {
                    if (origin != null && isWorn(origin)) {
                        return signedIn(On.many("officer"), Optional.empty());
                    }
                    var found = checked(username, password);
                    if (found.isEmpty() && origin != null) {
                        commands.read(() -> store.noteFailure(origin, clock.realTime()));
                    }
                    return found;
                });
    }

    /** Whether so much was wrong from there lately that nothing more is tried. */
    private boolean isWorn(String origin) {
        var since = clock.realTime().minus(FAILURES_COUNT_FOR);
        return commands.read(() -> store.failuresSince(origin, since)) >= MOST_FAILURES;
    }

    private Optional<Officer> checked(String username, String password) {
        // Made by the first who signs in, whether or not the name is known.
        var nobodys = nobodysHash.obtain();
        var known = commands.read(() -> store.credential(username));
        var hash = known.map(AccountStore.Credential::passwordHash).orElse(nobodys);
        var matches = passwords.matches(password, hash);
        var lockedUntil = known.map(AccountStore.Credential::lockedUntil).orElse(null);
        var open = lockedUntil == null || lockedUntil.isBefore(clock.realTime());
        var officer = known.map(AccountStore.Credential::officer);
        var on = officer.map(id -> On.one("officer", id)).orElse(On.many("officer"));
        var found = signedIn(on, officer.filter(_ -> open && matches));
        if (officer.isPresent() && open) {
            commands.read(() -> store.countAttempt(officer.get(), matches, clock.realTime()));
        }
        return found;
    }

    /** Writes the attempt down, whatever came of it. */
    private Optional<Officer> signedIn(On on, Optional<OfficerId> officer) {
        var decided =
                commands.run(
                        Action.SIGN_IN,
                        on,
                        null,
                        () ->
                                officer.map(Decision::done)
                                        .orElseGet(() ->
                                                Decision.refused(SignInRefusal.NOT_SIGNED_IN)));
        return decided instanceof Decision.Done<OfficerId>(var id) ? byId(id) : Optional.empty();
    }

    /** Writes down that an officer signed out. */
    public void signOut(OfficerId officer) {
        actors.asService(
                ServiceAccount.SIGN_IN,
                () ->
                        commands.run(
                                        Action.SIGN_OUT,
                                        On.one("officer", officer),
                                        null,
                                        () -> Decision.done(officer))
                                .orThrow());
    }

    /** The active officer with this sign-in name, for a verb on this machine. */
    public Optional<Officer> named(String username) {
        return actors.asService(
                        ServiceAccount.SIGN_IN, () -> commands.read(() -> store.named(username)))
                .flatMap(this::byId);
    }

    private Optional<Officer> byId(OfficerId id) {
        return actors.asService(
                ServiceAccount.SIGN_IN, () -> commands.read(() -> store.officer(id)));
    }

    /** Everybody who can act, by name. Services are left out. */
    public List<Officer> officers() {
        return commands.look(
                        Action.VIEW_OFFICERS, On.many("officer"), () -> Optional.of(store.people()))
                .orElse(List.of());
    }

    /** Names of officers, to show who did what. Open to everybody signed in. */
    public Optional<Officer> colleague(OfficerId id) {
        return commands.read(() -> store.officer(id));
    }

    /** Whether anybody can sign in yet: a home where nobody can holds nobody's work. */
    public boolean anybody() {
        return actors.asService(ServiceAccount.SIGN_IN, () -> commands.read(store::anybody));
    }

    /** A one-time link for the first administrator; empty once anybody can sign in. */
    public Optional<String> inviteFirstAdministrator() {
        return actors.asService(
                ServiceAccount.SIGN_IN,
                () -> {
                    var token = OneTimeToken.drawn(random);
                    var invited =
                            commands.read(() ->
                                    store.inviteFirstAdministrator(
                                            token.digest(),
                                            clock.realTime().plus(OneTimeToken.LASTS)));
                    return invited ? Optional.of(token.text()) : Optional.empty();
                });
    }

    /** Whether this link takes a code besides. */
    public boolean takesCode(String token) {
        return actors.asService(
                ServiceAccount.SIGN_IN,
                () ->
                        commands.read(
                                () -> store.takesCode(new OneTimeToken(token), clock.realTime())));
    }

    /**
     * Sets a password through a one-time link.
     *
     * @param code that the administrator who asked for the account was shown; ignored where the link takes none. Five wrong
     *     ones end the link
     * @param wanted sign-in name of the first administrator, "administrator" when empty; ignored for an officer who was
     *     added
     */
    public Decision<OfficerId> setPassword(
            String token, String code, String wanted, String password) {
        var username = wanted.isEmpty() ? "administrator" : wanted;
        var link = new OneTimeToken(token);
        var half = new OneTimeCode(code);
        return actors.asService(
                ServiceAccount.SIGN_IN,
                () -> {
                    var decided =
                            commands.run(
                                    Action.SET_PASSWORD,
                                    On.many("officer"),
                                    null,
                                    () -> set(link, half, username, password));
                    if (decided.equals(Decision.refused(AccountRefusal.LINK_NOT_GOOD))) {
                        commands.read(() -> store.countWrongCode(link, half, clock.realTime()));
                    }
                    return decided;
                });
    }

    private Decision<OfficerId> set(
            OneTimeToken link, OneTimeCode code, String username, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return Decision.refused(AccountRefusal.PASSWORD_TOO_SHORT);
        }
        if (!AddOfficer.plain(username)) {
            return Decision.refused(AccountRefusal.USERNAME_NOT_PLAIN);
        }
        var first = new OfficerId(ids.next());
        return store.useInvitation(link, code, encode(password), first, username, clock.realTime())
                .map(Decision::done)
                .orElseGet(() -> Decision.refused(AccountRefusal.LINK_NOT_GOOD));
    }

    /** Argon2id with the parameters in force. */
    public String encode(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash was made");
        }
        return hash;
    }
}
