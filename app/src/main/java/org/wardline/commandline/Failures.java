package org.wardline.commandline;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import picocli.CommandLine.ParameterException;

/** Says in plain words what stopped a verb. A failure's own message may quote data, so it is never printed. */
final class Failures {
    private Failures() {}

    static int explain(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof ParameterException wrong) {
            throw wrong;
        }
        var known = cause(failure, ServiceException.class);
        var taken = cause(failure, PortInUseException.class);
        var sql = cause(failure, SQLException.class);
        var file = cause(failure, UncheckedIOException.class);
        if (known != null) {
            err.println(known.code().title() + ".");
            remedy(known.code(), err);
        } else if (taken != null) {
            err.println(
                    "Port "
                            + taken.getPort()
                            + " is in use on this machine. Choose another with --port, or stop what uses it.");
        } else if (file != null && ours(file)) {
            err.println(file.getMessage() + ". Check that the folder is there and yours to write.");
        } else if (sql != null && unreachable(sql)) {
            err.println(ErrorCode.DATABASE_UNAVAILABLE.title() + ".");
            remedy(ErrorCode.DATABASE_UNAVAILABLE, err);
        } else {
            err.println(
                    "Something went wrong inside Wardline; what was not committed was not kept.");
            err.println(
                    "It happened at "
                            + place(failure)
                            + ". Try again; if it stays so, report that.");
        }
        err.flush();
        return ExitStatus.NOTHING_DONE;
    }

    private static void remedy(ErrorCode code, PrintWriter err) {
        var remedy =
                switch (code) {
                    case DATABASE_UNAVAILABLE ->
                            "Check WARDLINE_DB_URL (jdbc:postgresql://host:port/database?user=…&password=…), and that the server is up.";
                    case HOME_VERSION ->
                            "Use the release of Wardline that made it, or name another folder with --home.";
                    case HOME_BUSY -> "Stop what serves it with ./wardline stop, then try again.";
                    case NO_ACTOR, NOT_PERMITTED ->
                            "Name an officer who may do this with --as OFFICER.";
                    case NOT_FOUND,
                            STALE,
                            ALREADY_EXISTS,
                            FORM_EXPIRED,
                            WRONG_METHOD,
                            BAD_INPUT,
                            TOO_LARGE,
                            UNEXPECTED ->
                            "";
                };
        if (!remedy.isEmpty()) {
            err.println(remedy);
        }
    }

    /** Whether the sentence is one of Wardline's own, which quote nothing. */
    private static boolean ours(UncheckedIOException failure) {
        var places = failure.getStackTrace();
        return places.length > 0 && places[0].getClassName().startsWith("org.wardline");
    }

    private static boolean unreachable(SQLException sql) {
        var state = sql.getSQLState();
        return state != null
                && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }

    /** The innermost place of ours, and the kind of failure. Its message may quote data and is left out. */
    private static String place(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        for (var frame : innermost.getStackTrace()) {
            if (frame.getClassName().startsWith("org.wardline")) {
                return frame.getFileName()
                        + ":"
                        + frame.getLineNumber()
                        + " ("
                        + innermost.getClass().getSimpleName()
                        + ")";
            }
        }
        return innermost.getClass().getSimpleName();
    }
}
