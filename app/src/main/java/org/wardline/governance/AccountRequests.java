package org.wardline.governance;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;

/**
 * Making, changing and opening accounts, by two administrators: one asks, another confirms and is shown the link. One
 * alone adds the second administrator, and nobody else.
 */
@Component
public class AccountRequests {
    private final AccountRequestStore store;
    private final AccountStore accounts;
    private final Actors actors;
    private final Commands commands;
    private final Audit audit;
    private final OperationClock clock;
    private final Ids ids;
    private final SecureRandom random;

    AccountRequests(
            AccountRequestStore store,
            AccountStore accounts,
            Actors actors,
            Commands commands,
            Audit audit,
            OperationClock clock,
            Ids ids,
            SecureRandom random) {
        this.store = store;
        this.accounts = accounts;
        this.actors = actors;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** Asks for a new officer's account; the second administrator's is made at once. */
    public Decision<Added> add(AddOfficer command) {
        var officer = new OfficerId(ids.next());
        return commands.run(
                Action.ADD_OFFICER,
                On.one("officer", officer),
                null,
                () -> {
                    var faults = command.faults();
                    if (faults.isEmpty()
                            && (accounts.taken(command.username())
                                    || store.waits(command.username()))) {
                        faults.add(AccountRefusal.USERNAME_TAKEN);
                    }
                    return faults.isEmpty()
                            ? Decision.done(added(officer, command))
                            : Decision.refused(faults);
                });
    }

    private Added added(OfficerId officer, AddOfficer command) {
        if (command.roles().equals(Set.of(Role.ADMINISTRATOR)) && store.loneAdministrator()) {
            var token = OneTimeToken.drawn(random);
            store.addSecondAdministrator(officer, command, token, clock.realTime());
            return new Added.Alone(token.text());
        }
        var wanted =
                new AccountRequestStore.Wanted(
                        officer,
                        command.username(),
                        command.name(),
                        command.forceSlug(),
                        command.roles());
        return new Added.ToConfirm(ask(AccountRequest.Kind.NEW, wanted));
    }

    private Asked ask(AccountRequest.Kind kind, AccountRequestStore.Wanted wanted) {
        var id = new AccountRequestId(ids.next());
        store.ask(id, kind, wanted, clock.realTime());
        if (kind == AccountRequest.Kind.ROLES) {
            return new Asked(id, "");
        }
        var code = OneTimeCode.drawn(random);
        store.keepCode(id, code);
        return new Asked(id, code.text());
    }

    /** Asks for other roles. The force stays: who moves to another gets another account. */
    public Decision<Asked> changeRoles(OfficerId officer, Set<Role> roles) {
        return about(
                officer,
                AccountRequest.Kind.ROLES,
                present -> {
                    var faults = new ArrayList<Refusal>();
                    if (present.is(Role.ADMINISTRATOR) || roles.contains(Role.ADMINISTRATOR)) {
                        faults.add(AccountRefusal.ADMINISTRATOR_HOLDS_NO_OTHER_ROLE);
                    } else {
                        faults.addAll(wanted(present, roles).faults());
                    }
                    return faults;
                },
                roles);
    }

    /** Asks for a new link, for an officer who has lost the password or let the first link run out. */
    public Decision<Asked> newLink(OfficerId officer) {
        return about(officer, AccountRequest.Kind.LINK, _ -> List.of(), Set.of());
    }

    private Decision<Asked> about(
            OfficerId officer,
            AccountRequest.Kind kind,
            Function<Officer, List<Refusal>> rules,
            Set<Role> roles) {
        var on = On.one("officer", officer);
        return commands.run(
                Action.CHANGE_OFFICER,
                on,
                kind.name(),
                () -> {
                    var present =
                            accounts.active(officer)
                                    .orElseThrow(
                                            () -> commands.nothingShown(Action.CHANGE_OFFICER, on));
                    var faults = new ArrayList<>(rules.apply(present));
                    if (officer.equals(actors.required().officer().id())) {
                        faults.add(AccountRefusal.NOT_FOR_ONESELF);
                    }
                    if (store.waits(present.username())) {
                        faults.add(AccountRefusal.WAITS_ALREADY);
                    }
                    var held = roles.isEmpty() ? present.roles() : roles;
                    return faults.isEmpty()
                            ? Decision.done(
                                    ask(
                                            kind,
                                            new AccountRequestStore.Wanted(
                                                    officer,
                                                    present.username(),
                                                    present.name(),
                                                    present.forceSlug(),
                                                    held)))
                            : Decision.refused(faults);
                });
    }

    private static AddOfficer wanted(Officer officer, Set<Role> roles) {
        return new AddOfficer(officer.username(), officer.name(), officer.forceSlug(), roles);
    }

    /**
     * Confirms what another administrator asked for.
     *
     * @return token of the link with which the officer sets a password, together with the code that whoever asked was
     *     shown; empty where only roles changed
     */
    public Decision<Optional<String>> confirm(AccountRequestId request) {
        return commands.run(
                Action.CONFIRM_OFFICER,
                new On("officer", request.value(), null),
                null,
                () ->
                        store.waiting(request)
                                .map(this::confirmed)
                                .orElseGet(() -> Decision.refused(AccountRefusal.WAITS_NO_LONGER)));
    }

    private Decision<Optional<String>> confirmed(AccountRequest asked) {
        var me = actors.required().officer().id();
        if (me.equals(asked.askedBy())) {
            return Decision.refused(AccountRefusal.CONFIRMED_BY_ANOTHER);
        }
        if (me.equals(asked.officer())) {
            return Decision.refused(AccountRefusal.NOT_FOR_ONESELF);
        }
        if (asked.lapsesAt().isBefore(clock.realTime())) {
            return Decision.refused(AccountRefusal.LAPSED);
        }
        var token = OneTimeToken.drawn(random);
        store.confirm(asked.id(), token, clock.realTime());
        audit.record(
                Action.CONFIRM_OFFICER,
                On.one("officer", asked.officer()),
                Audit.Outcome.DONE,
                asked.kind().name());
        return Decision.done(
                asked.kind() == AccountRequest.Kind.ROLES
                        ? Optional.empty()
                        : Optional.of(token.text()));
    }

    /** Takes back what one asked for, or turns down what another did. */
    public Decision<AccountRequestId> withdraw(AccountRequestId request) {
        return commands.run(
                Action.CHANGE_OFFICER,
                new On("officer", request.value(), null),
                "WITHDRAWN",
                () -> {
                    if (store.waiting(request).isEmpty()) {
                        return Decision.refused(AccountRefusal.WAITS_NO_LONGER);
                    }
                    store.withdraw(request, clock.realTime());
                    return Decision.done(request);
                });
    }

    /** What waits to be confirmed, the oldest first. */
    public List<AccountRequest> waiting() {
        return actors.required().officer().may(Action.CONFIRM_OFFICER)
                ? commands.read(store::waiting)
                : List.of();
    }
}
