package org.wardline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.database.Home;
import org.wardline.governance.Accounts;

/**
 * The demonstration: "Operation Lantern Row", invented from beginning to end. Its report files and the list of what
 * officers decided are written to a folder of the home first, and read from there.
 */
@Component
public class Demonstration {
    /** Short name of its operation. */
    public static final String OPERATION = "lantern";

    /** When it is announced, and where the demonstration's clock stands. */
    public static final Instant ANNOUNCED = Instant.parse("2026-07-16T08:00:00Z");

    /** The folder, below the home, that its files are written to. */
    public static final String FOLDER = "demonstration";

    private static final String MARK = "DEMONSTRATION";
    private static final String LOADING = "loading";
    private static final Pattern LOADED = Pattern.compile("loaded [0-9T:.-]+Z");

    private final Home home;
    private final OperationClock clock;
    private final DemoOfficers officers;
    private final Accounts accounts;
    private final Replay replay;

    Demonstration(
            Home home,
            OperationClock clock,
            DemoOfficers officers,
            Accounts accounts,
            Replay replay) {
        this.home = home;
        this.clock = clock;
        this.officers = officers;
        this.accounts = accounts;
        this.replay = replay;
        if (home.demonstration() && standing() == Standing.LOADED) {
            stand();
        }
    }

    /** Hears how far the replay has come. */
    @FunctionalInterface
    public interface Progress {
        void done(int decisions, int of);
    }

    /** What has to be done to have a demonstration in this home. */
    public enum Standing {
        /** Nobody has used the home: it can be loaded. */
        EMPTY,
        /** A load was cut short: the home has to be made anew. */
        CUT_SHORT,
        /** It is loaded. */
        LOADED,
        /** The home is somebody's: nothing invented may be put into it. */
        OTHERS
    }

    /** Whether a demonstration is loaded in a home: known by its mark, without starting anything. */
    public static boolean loadedIn(Path home) throws IOException {
        var mark = home.resolve(MARK);
        return Files.exists(mark) && LOADED.matcher(Files.readString(mark).strip()).matches();
    }

    /** How this home stands. */
    public Standing standing() {
        if (home.demonstration()) {
            return LOADED.matcher(home.read(MARK)).matches() ? Standing.LOADED : Standing.CUT_SHORT;
        }
        // Once anybody can sign in, the home is in use.
        return accounts.anybody() ? Standing.OTHERS : Standing.EMPTY;
    }

    /** Marks a home as a demonstration's, before anything invented is put into it. */
    void mark() {
        home.writePrivately(home.at(MARK), LOADING + "\n");
    }

    /** Writes the files, enrols the officers, and replays what they decided. */
    public void load(Progress progress) {
        load(Plan.lantern(), progress);
    }

    /** A short load, for a home that is thrown away: what the Java virtual machine learns by it speeds up a long one. */
    public void rehearse() {
        load(Plan.told(), (_, _) -> {});
    }

    private void load(Plan plan, Progress progress) {
        mark();
        var folder = new DemoFolder(home.at(FOLDER));
        plan.write(folder);
        officers.enrol();
        replay.run(home.at(FOLDER), folder.readDecisions(), progress);
        home.writePrivately(home.at(MARK), "loaded " + clock.realTime() + "\n");
        stand();
    }

    /** Lets the clock show the demonstration's moment, and tick on from when it was loaded. */
    public void stand() {
        var words = home.read(MARK).split(" ", -1);
        var loaded = Instant.parse(words[words.length - 1]);
        clock.setTo(ANNOUNCED.plus(Duration.between(loaded, clock.realTime())));
    }

    /** Sign-in name of the officer who co-ordinates its operation. */
    public String coordinator() {
        return "national.coordinator";
    }

    /** Sign-in names of its officers, and what they are. */
    public List<String> signInNames() {
        return officers.officers().stream()
                .map(hint -> hint.username() + " (" + hint.who() + ")")
                .toList();
    }

    /** The password that its officers share. */
    public String password() {
        return officers.password();
    }
}
