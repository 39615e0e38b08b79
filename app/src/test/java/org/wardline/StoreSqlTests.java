package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wardline.database.Migrations;

/**
 * Which schema a module's SQL names: its own; functions of governance; functions and views that a module it may use has
 * published.
 */
class StoreSqlTests {
    private static final String SOURCES = "app/src/main/java/org/wardline";
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile(
                    "(?i)\\b(select|insert\\s+into|update|delete\\s+from|from|join|call)\\b");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![\\w.])(audit|"
                            + String.join("|", Migrations.MODULES)
                            + ")\\.([a-z_][a-z_0-9]*)\\b");
    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "(?i)create\\s+(?:or\\s+replace\\s+)?(?:function|view)\\s+([a-z]+\\.[a-z_0-9]+)");
    private static final Pattern MAY_USE =
            Pattern.compile("allowedDependencies\\s*=\\s*\\{(.*?)}", Pattern.DOTALL);

    /** Shares the signing key with the table that only governance.actor_id reads, before anybody can act. */
    private static final Set<String> EXCEPTIONS = Set.of("SigningKey.java: governance.signing_key");

    @Test
    void namesOnlyWhatTheModuleMayName() {
        var published = published();
        var offences = new TreeSet<String>();
        var looked = 0;
        for (var file : SourceFiles.ending(SOURCES, ".java")) {
            var named = named(SourceFiles.read(file));
            looked += named.size();
            offences.addAll(
                    offences(
                            file.getFileName().toString(),
                            module(file),
                            named,
                            mayUse(module(file)),
                            published));
        }
        assertThat(looked).as("names found in SQL").isGreaterThan(60);
        offences.removeAll(EXCEPTIONS);
        assertThat(offences)
                .as("Ask that module's facade, or let it publish a function or view for this")
                .isEmpty();
    }

    @Test
    void noticesATableOfAnotherModule() {
        var named =
                named(
                        "jdbc.sql(\"\"\"\n select 1 from intake.referral r, intake.counting(:a, :b) \"\"\")");
        assertThat(named).containsExactlyInAnyOrder("intake.referral", "intake.counting");
        var published = Set.of("intake.counting");
        assertThat(offences("A.java", "results", named, Set.of("intake"), published))
                .containsExactly("A.java: intake.referral");
        assertThat(offences("A.java", "results", named, Set.of(), published)).hasSize(2);
        assertThat(offences("A.java", "intake", named, Set.of(), Set.of())).isEmpty();
        assertThat(named("log(\"See intake.referral\")")).isEmpty();
    }

    private static List<String> offences(
            String file,
            String module,
            Set<String> named,
            Set<String> mayUse,
            Set<String> published) {
        return named.stream()
                .filter(name -> {
                    var schema = name.substring(0, name.indexOf('.'));
                    var own =
                            schema.equals(module)
                                    || (schema.equals("audit") && module.equals("governance"));
                    return !own && !(mayUse.contains(schema) && published.contains(name));
                })
                .map(name -> file + ": " + name)
                .toList();
    }

    /** What the SQL in a source file names, with its schema. */
    private static Set<String> named(String source) {
        var names = new HashSet<String>();
        var literal = LITERAL.matcher(source);
        while (literal.find()) {
            var text = literal.group(1) == null ? literal.group(2) : literal.group(1);
            if (SQL.matcher(text).find()) {
                NAMED.matcher(text).results().map(found -> found.group()).forEach(names::add);
            }
        }
        return names;
    }

    private static String module(Path file) {
        return Golden.root().resolve(SOURCES).relativize(file).getName(0).toString();
    }

    private static Set<String> mayUse(String module) {
        var about = Golden.root().resolve(SOURCES).resolve(module).resolve("package-info.java");
        if (module.endsWith(".java")) {
            return Set.of();
        }
        var declared = MAY_USE.matcher(SourceFiles.read(about));
        assertThat(declared.find()).as("%s declares allowedDependencies", module).isTrue();
        return Pattern.compile("\"([a-z]+)\"")
                .matcher(declared.group(1))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> published() {
        return SourceFiles.ending("app/src/main/resources/db/migration", ".sql").stream()
                .flatMap(file -> PUBLISHED.matcher(SourceFiles.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
