package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that is shipped says what the code reads and writes. */
class SchemaTests {
    private static final JsonNode SCHEMA =
            JsonMapper.shared()
                    .readTree(
                            Objects.requireNonNull(
                                    SchemaTests.class.getResourceAsStream("model.schema.json")));

    private static List<String> words(String pointer) {
        var words = new ArrayList<String>();
        SCHEMA.at(pointer).forEach(word -> words.add(word.stringValue()));
        return words;
    }

    private static List<String> constants(Enum<?>[] constants) {
        return Arrays.stream(constants).map(JsonFields::word).toList();
    }

    @Test
    void namesTheKindsStepsAndForms() {
        assertThat(words("/$defs/column/properties/kind/enum"))
                .isEqualTo(constants(ValueKind.values()));
        assertThat(words("/$defs/column/properties/cleaning/items/enum"))
                .isEqualTo(constants(Cleaning.values()));
        assertThat(words("/$defs/key/properties/form/enum"))
                .isEqualTo(constants(BlockKey.Form.values()));
    }

    @Test
    void namesTheTests() {
        var named = new TreeSet<>(words("/$defs/test/oneOf/0/enum"));
        SCHEMA.at("/$defs/test/oneOf")
                .forEach(each -> each.path("required").forEach(it -> named.add(it.stringValue())));
        assertThat(named).isEqualTo(TestJson.names());
    }

    /** What a model's author may write is all in docs/linkage-model.md. */
    @Test
    void isExplainedInFull() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "linkage-model.md"));
        var words = new TreeSet<>(TestJson.names());
        words.addAll(constants(ValueKind.values()));
        words.addAll(constants(Cleaning.values()));
        words.addAll(constants(BlockKey.Form.values()));
        words.addAll(constants(LevelTest.DatePart.values()));
        words.addAll(constants(LevelTest.PostcodePart.values()));
        assertThat(words)
                .allSatisfy(word -> assertThat(page).containsPattern("[`\"]" + word + "[`\"]"));
    }

    @Test
    void namesTheFieldsThatAreWritten() {
        var trained =
                People.person()
                        .trained(
                                People.person().comparisons().stream()
                                        .map(each -> each.atMost(Map.of("dob", 1.0)))
                                        .toList(),
                                0.01);
        var person = JsonMapper.shared().readTree(ModelJson.write(trained));
        assertThat(SCHEMA.at("/properties").propertyNames())
                .containsExactlyElementsOf(person.propertyNames());
        assertThat(SCHEMA.at("/$defs/comparison/properties").propertyNames())
                .containsExactlyElementsOf(person.at("/comparisons/0").propertyNames());
        assertThat(SCHEMA.at("/$defs/level/properties").propertyNames())
                .containsExactlyElementsOf(person.at("/comparisons/0/levels/0").propertyNames());
        assertThat(SCHEMA.at("/$defs/rule/properties").propertyNames())
                .containsExactlyElementsOf(person.at("/blocking/0").propertyNames());
        assertThat(SCHEMA.at("/$defs/column/properties").propertyNames())
                .containsExactlyElementsOf(person.at("/columns/1").propertyNames());
    }
}
