package org.wardline.commandline;

import java.io.PrintWriter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import picocli.CommandLine.ParameterException;

/** Says in plain words what stopped a verb. A failure's own message may quote data, so it is never printed. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int PLACES = 12;

    private Failures() {}

    static int explain(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof ParameterException wrong) {
            throw wrong;
        }
        var known = cause(failure, ServiceException.class);
        var taken = cause(failure, PortInUseException.class);
        var sql = cause(failure, SQLException.class);
        if (known != null) {
            err.println(known.code().title() + ".");
            remedy(known.code(), err);
        } else if (taken != null) {
            err.println(
                    "Port "
                            + taken.getPort()
                            + " is in use on this machine. Choose another with --port, or stop what uses it.");
        } else if (sql != null && unreachable(sql)) {
            err.println(ErrorCode.DATABASE_UNAVAILABLE.title() + ".");
            remedy(ErrorCode.DATABASE_UNAVAILABLE, err);
        } else {
            err.println("Something went wrong inside Wardline; nothing was left half-written.");
            err.println(
                    "The lines above this one say where. Try again; if it stays so, report it.");
            LOG.error("A verb failed: {}", places(failure));
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

    /** Classes and places, without the messages. */
    private static String places(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append("\n  ").append(each.getClass().getName());
            var shown = 0;
            for (var place : each.getStackTrace()) {
                if (place.getClassName().startsWith("org.wardline") || shown < 2) {
                    text.append("\n    ")
                            .append(place.getClassName())
                            .append('.')
                            .append(place.getMethodName())
                            .append(':')
                            .append(place.getLineNumber());
                    shown++;
                }
                if (shown > PLACES) {
                    break;
                }
            }
        }
        return text.toString();
    }
}
