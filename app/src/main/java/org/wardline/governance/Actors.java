package org.wardline.governance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.database.ActorSource;
import org.wardline.database.ActorToken;
import org.wardline.database.SigningKey;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.ServiceException;

/**
 * Who is acting on this thread. Work done {@link #as} an actor carries a token signed for that actor into each of its
 * transactions; outside such work the database refuses.
 */
@Component
public class Actors implements ActorSource {
    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(15);

    private final SigningKey key;
    private final OperationClock clock;
    private final Ids ids;

    Actors(SigningKey key, OperationClock clock, Ids ids) {
        this.key = key;
        this.clock = clock;
        this.ids = ids;
    }

    /** Does the work in the actor's name. */
    public <T extends @Nullable Object> T as(Actor actor, Callable<T> work) {
        try {
            return ScopedValue.where(ACTING, actor).call(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Work in an actor's name failed", e);
        }
    }

    /** Does the work as one of the service accounts, in a session of its own. */
    public <T extends @Nullable Object> T asService(ServiceAccount account, Callable<T> work) {
        return as(new Actor(account.officer(), ids.next(), account.purpose()), work);
    }

    /** A session for an officer on this machine's command line. */
    public Actor atConsole(Officer officer, String purpose) {
        return new Actor(officer, ids.next(), purpose);
    }

    /** Who is acting, if anybody. */
    public Optional<Actor> acting() {
        return ACTING.isBound() ? Optional.of(ACTING.get()) : Optional.empty();
    }

    /**
     * Who is acting.
     *
     * @throws ServiceException {@code NO_ACTOR} when nobody is
     */
    public Actor required() {
        return acting().orElseThrow(() -> new ServiceException(ErrorCode.NO_ACTOR));
    }

    @Override
    public @Nullable ActorToken current() {
        if (!ACTING.isBound()) {
            return null;
        }
        var actor = ACTING.get();
        var until = clock.realTime().plus(TOKEN_LASTS).getEpochSecond();
        var claim = actor.officer().id().value() + "." + actor.session() + "." + until;
        return new ActorToken(claim + "." + key.sign(claim), actor.purpose());
    }

    @Override
    public String beginning() {
        return "select governance.act(?, ?)";
    }
}
