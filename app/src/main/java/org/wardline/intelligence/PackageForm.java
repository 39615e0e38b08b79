package org.wardline.intelligence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** What a form on a package's page sent. A value that no form of ours sends is {@code BAD_INPUT}. */
record PackageForm(UUID ofPackage, Map<String, String> fields) {
    PackageForm {
        fields = Map.copyOf(fields);
    }

    PackageId id() {
        return new PackageId(ofPackage);
    }

    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException _) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
    }

    AddItem item() {
        return new AddItem(
                id(),
                choice("kind", ItemKind.values()),
                sensitive("statement"),
                sensitive("source"),
                new Grade(
                        choice("sourceEvaluation", Grade.Source.values()),
                        choice("information", Grade.Information.values()),
                        choice("handling", Grade.Handling.values())),
                sensitive("conditions"),
                text("itemMarking"),
                version());
    }

    RecordCheck check() {
        var outcome =
                text("checkDone").equals("no")
                        ? new RecordCheck.NotDone(sensitive("whyNot"))
                        : new RecordCheck.Done(date("on"), result(), sensitive("checkReference"));
        return new RecordCheck(id(), choice("check", ResearchCheck.values()), outcome, version());
    }

    private ResearchCheck.@Nullable Result result() {
        return text("result").isEmpty() ? null : choice("result", ResearchCheck.Result.values());
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    Sensitive<String> sensitive(String field) {
        return Sensitive.of(text(field));
    }

    /** A reason that is not always asked for; null where none was given. */
    @Nullable Sensitive<String> reason(String field) {
        return text(field).isBlank() ? null : sensitive(field);
    }

    boolean ticked(String field) {
        return fields.containsKey(field);
    }

    /** A count; below nought when it is none, which the command refuses. */
    int amount(String field) {
        try {
            return Integer.parseInt(text(field).strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    UUID uuid(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException _) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
    }

    <E extends Enum<E>> E choice(String field, E[] values) {
        for (var value : values) {
            if (value.name().equals(text(field))) {
                return value;
            }
        }
        throw new ServiceException(ErrorCode.BAD_INPUT);
    }

    private @Nullable LocalDate date(String field) {
        try {
            return text(field).isBlank() ? null : LocalDate.parse(text(field).strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** What was typed may be about somebody. */
    @Override
    public String toString() {
        return "PackageForm";
    }
}
