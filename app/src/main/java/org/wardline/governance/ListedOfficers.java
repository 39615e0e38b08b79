package org.wardline.governance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardline.governance.Restrictions.Restriction;
import org.wardline.kernel.Refusal;

/**
 * Officers as they are named for a list: of a restricted case, of a sensitive item, of a hidden recipient. Look them up
 * before the command begins: within its transaction the sign-in service could not act.
 */
@Component
public class ListedOfficers {
    private static final Set<Role> SEE_NO_CASE = Set.of(Role.ADMINISTRATOR, Role.PRESS_OFFICER);

    /** More than anybody needs to name, few enough to look up one by one. */
    private static final int MOST = 50;

    private final Accounts accounts;
    private final Actors actors;
    private final Restrictions restrictions;

    ListedOfficers(Accounts accounts, Actors actors, Restrictions restrictions) {
        this.accounts = accounts;
        this.actors = actors;
        this.restrictions = restrictions;
    }

    /**
     * Officers to be put on a list.
     *
     * @param unknown whether one of the names is nobody's, of somebody who may see no case, or one too many
     */
    public record Named(List<Officer> officers, boolean unknown) {
        public Named {
            officers = List.copyOf(officers);
        }

        /** Who they are, each once. */
        public Set<OfficerId> ids() {
            var ids = new LinkedHashSet<OfficerId>();
            officers.forEach(each -> ids.add(each.id()));
            return ids;
        }

        /** Every reason against a list of these. */
        public List<Refusal> faults(ListOf list) {
            var faults = new ArrayList<Refusal>();
            if (unknown) {
                faults.add(ListRefusal.OFFICER_NOT_KNOWN);
            }
            faults.addAll(list.faults(officers));
            return faults;
        }

        /** Names officers, so it stays out of logs. */
        @Override
        public String toString() {
            return "Named";
        }
    }

    /** Sign-in names as typed, parted by spaces, commas or lines. */
    public static List<String> typed(String names) {
        return Arrays.stream(names.split("[\\s,;]+")).filter(each -> !each.isEmpty()).toList();
    }

    /** The officers with these sign-in names. */
    public Named named(List<String> usernames) {
        var found = usernames.stream().limit(MOST).map(accounts::named).toList();
        var known =
                found.stream()
                        .flatMap(Optional::stream)
                        .filter(ListedOfficers::mayBeListed)
                        .toList();
        return new Named(known, known.size() < usernames.size());
    }

    /** The same with the acting officer. */
    public Named withActor(List<String> usernames) {
        var named = named(usernames);
        var all = new ArrayList<>(List.of(actors.required().officer()));
        all.addAll(named.officers());
        return new Named(all, named.unknown());
    }

    /** Who is on a list and how it came to be, for its page. Call within a look. */
    public ListStanding standing(Restriction restriction, ListOf list) {
        return new ListStanding(
                restriction.ground(),
                restriction.why(),
                name(restriction.by()),
                restriction.at(),
                members(restriction).stream()
                        .map(officer ->
                                new ListStanding.Member(
                                        officer.name(), officer.username(), list.keptBy(officer)))
                        .toList(),
                restrictions.changes(restriction).stream()
                        .map(each ->
                                new ListStanding.Change(
                                        name(each.officer()),
                                        each.putOn(),
                                        each.why(),
                                        name(each.by()),
                                        each.at()))
                        .toList());
    }

    /** Every reason against putting somebody on a list or taking them off it. */
    public List<Refusal> faultsOfChanging(
            Restriction restriction, ListOf list, Optional<Officer> officer, boolean putOn) {
        if (officer.isEmpty() || (putOn && !mayBeListed(officer.get()))) {
            return List.of(ListRefusal.OFFICER_NOT_KNOWN);
        }
        var left =
                members(restriction).stream()
                        .filter(each -> !each.id().equals(officer.get().id()))
                        .toList();
        return putOn ? List.of() : list.faults(left);
    }

    private List<Officer> members(Restriction restriction) {
        return restrictions.list(restriction).stream()
                .map(accounts::colleague)
                .flatMap(Optional::stream)
                .toList();
    }

    private String name(OfficerId id) {
        return accounts.colleague(id).map(Officer::name).orElse("An officer");
    }

    /** Whether an officer may be on a list. */
    public static boolean mayBeListed(Officer officer) {
        return !officer.service() && officer.roles().stream().noneMatch(SEE_NO_CASE::contains);
    }
}
