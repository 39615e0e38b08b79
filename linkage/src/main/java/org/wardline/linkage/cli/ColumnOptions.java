package org.wardline.linkage.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.ModelJson;
import org.wardline.linkage.model.People;
import picocli.CommandLine.Option;

/** Which model, and what the file's columns are. */
final class ColumnOptions {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model (the generic model of people)")
    private @Nullable Path model;

    @Option(
            names = "--id",
            paramLabel = "HEADER",
            description = "the records' own id (a column called unique_id, rec_id, id or the like)")
    private @Nullable String id;

    @Option(
            names = "--truth",
            paramLabel = "HEADER",
            description = "the column that says who is who; never compared")
    private @Nullable String truth;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=HEADER[+HEADER]",
            description = "what a column of the model is read from; COLUMN= leaves it out")
    private List<String> map = List.of();

    @Option(
            names = "--ignore",
            paramLabel = "HEADER",
            description = "a column that is not to be compared")
    private List<String> ignore = List.of();

    /** Whether a model was named, which is then taken as it is. */
    boolean named() {
        return model != null;
    }

    /** The model that was named, else the generic one. */
    LinkageModel model() {
        var named = model;
        if (named == null) {
            return People.person();
        }
        try {
            return ModelJson.read(Files.readString(named));
        } catch (CharacterCodingException notText) {
            throw new LinkageInputException(
                    "The model " + named.getFileName() + " is not UTF-8 text.");
        } catch (IOException unreadable) {
            throw new LinkageInputException("There is no model to read at " + named + ".");
        }
    }

    @Nullable String id() {
        return id;
    }

    @Nullable String truth() {
        return truth;
    }

    List<String> map() {
        return map;
    }

    List<String> ignore() {
        return ignore;
    }
}
