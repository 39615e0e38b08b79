package org.wardline.governance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Ids;

/**
 * Sign-in sessions, kept in the database in real time. One ends when it is left alone, after a working day, at sign-out,
 * and when another password is set.
 */
@Component
public class Sessions {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration PASSWORD_IS_RECENT = Duration.ofMinutes(10);

    private final SessionStore store;
    private final AccountStore accounts;
    private final Accounts signIn;
    private final Actors actors;
    private final Commands commands;
    private final OperationClock clock;
    private final Ids ids;

    Sessions(
            SessionStore store,
            AccountStore accounts,
            Accounts signIn,
            Actors actors,
            Commands commands,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.accounts = accounts;
        this.signIn = signIn;
        this.actors = actors;
        this.commands = commands;
        this.clock = clock;
        this.ids = ids;
    }

    /** Begins a session of an officer who has just signed in. */
    public UUID start(OfficerId officer) {
        var session = ids.next();
        asSignIn(() -> store.start(session, officer, clock.realTime()));
        return session;
    }

    /**
     * The officer as they stand now, for one more page of the session; empty once it has ended or the officer has left.
     */
    public Optional<Officer> use(UUID session, OfficerId officer) {
        return use(session, officer, null).map(Used::officer);
    }

    /**
     * The same for a page about something, with what the officer said they open its case for. One look more in the same
     * transaction.
     *
     * @param about null for a page that is about no one thing of a case
     */
    public Optional<Used> use(UUID session, OfficerId officer, @Nullable UUID about) {
        return actors.asService(
                ServiceAccount.SIGN_IN,
                () ->
                        commands.read(() ->
                                store.use(session, officer, clock.realTime(), IDLE, LONGEST)
                                        ? accounts.active(officer)
                                                .map(found -> new Used(found, said(found, about)))
                                        : Optional.<Used>empty()));
    }

    private @Nullable CasePurpose said(Officer officer, @Nullable UUID about) {
        return about == null
                ? null
                : store.casePurpose(officer.id(), about, LocalDate.ofInstant(clock.instant(), UK))
                        .orElse(null);
    }

    /**
     * A session that lasts.
     *
     * @param officer as they stand now
     * @param said what they open the case for, as said today or else the day before; null when nothing was said
     */
    public record Used(Officer officer, @Nullable CasePurpose said) {

        /** Names an account, so it stays out of logs. */
        @Override
        public String toString() {
            return "Used";
        }
    }

    /** Ends a session. */
    public void end(UUID session) {
        asSignIn(() -> store.end(session, clock.realTime()));
    }

    /** Whether the password was given lately enough for what weighs most. */
    public boolean passwordIsRecent(UUID session) {
        return asSignIn(() ->
                store.passwordGivenSince(session, clock.realTime().minus(PASSWORD_IS_RECENT)));
    }

    /** Takes the password again. A wrong one counts as at sign-in, and locks the account in the end. */
    public boolean passwordAgain(UUID session, Officer officer, String password) {
        return signIn.signIn(officer.username(), password, null)
                        .filter(found -> found.id().equals(officer.id()))
                        .isPresent()
                && asSignIn(() -> store.passwordGiven(session, clock.realTime()));
    }

    private boolean asSignIn(Supplier<Boolean> work) {
        return actors.asService(ServiceAccount.SIGN_IN, () -> commands.read(work));
    }
}
