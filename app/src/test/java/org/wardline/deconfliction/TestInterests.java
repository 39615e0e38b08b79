package org.wardline.deconfliction;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.clocks.OperationClock;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.deconfliction.Deconfliction.RegisterInterest;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.Officer;
import org.wardline.kernel.Sensitive;

/** Interests for tests, registered through the same front door as any. */
@Component
public class TestInterests {
    private final Deconfliction deconfliction;
    private final TestOfficers officers;
    private final Commands commands;
    private final Groups groups;
    private final OperationClock clock;

    TestInterests(
            Deconfliction deconfliction,
            TestOfficers officers,
            Commands commands,
            Groups groups,
            OperationClock clock) {
        this.deconfliction = deconfliction;
        this.officers = officers;
        this.commands = commands;
        this.groups = groups;
        this.clock = clock;
    }

    /** A force's interest on behalf of an investigation; answers the investigation. */
    public UUID register(Officer officer, String force, boolean covert, InterestKey... keys) {
        return registerIn(officer, group(officer, force), "investigation", covert, keys);
    }

    /** An interest of a circle; answers its owner. */
    public UUID registerIn(
            Officer officer, GroupId circle, String kind, boolean covert, InterestKey... keys) {
        var owner = UUID.randomUUID();
        var desk = officer.forceSlug() == null ? "the operation" : officer.forceSlug();
        var contact = new Contact("Desk of " + desk, Sensitive.of("01632 960100"));
        var command = new RegisterInterest(kind, owner, circle, List.of(keys), contact, covert);
        officers.as(officer, () -> deconfliction.register(command).orThrow());
        return owner;
    }

    /** A force's circle. */
    public GroupId group(Officer officer, String force) {
        return officers.as(officer, () -> commands.read(() -> groups.force(force).orElseThrow()));
    }

    /** A new operation's circle, with the co-ordinator in it. */
    public GroupId operationCircle() {
        return officers.as(
                officers.coordinator(),
                () ->
                        commands.read(
                                () -> groups.openForOperation(UUID.randomUUID(), clock.instant())));
    }

    /** A key that nobody else has. */
    public static InterestKey key() {
        return new InterestKey("EMAIL", Sensitive.of(UUID.randomUUID() + "@example.invalid"));
    }
}
