package org.wardline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.wardline.kernel.Refusal;

class ArchitectureTests {
    private static JavaClasses main = new ClassFileImporter().importClasses(Wardline.class);

    @BeforeAll
    static void read() {
        main =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .withImportOption(place -> !place.contains("/org/wardline/linkage/"))
                        .importPackages("org.wardline");
    }

    /** A rule for the classes of the application, each with the reason why. */
    enum Rule {
        SQL_IN_STORES(
                noClasses()
                        .that(are("outside a Store", type -> !store(type)))
                        .and()
                        .resideOutsideOfPackage("org.wardline.database..")
                        .should()
                        .dependOnClassesThat(are("a way to run SQL", Rule::runsSql))
                        .because("SQL stands in classes named …Store: move it there")),
        LINKAGE_IN_SUBJECTS(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.wardline.subjects..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.wardline.linkage..")
                        .because("who is who is the subjects module's to say: ask it")),
        PLAIN_NAMES(
                classes()
                        .that(are("not Spring's own word", type -> !springsWord(type)))
                        .should()
                        .haveNameNotMatching(
                                "(.*[.$])?((Base|Abstract)[A-Z]\\w*"
                                        + "|\\w*(Impl|Utils?|Helpers?|Manager|Dto|DTO|Entity))")
                        .because(
                                "a name says what the class is in the officers' words: rename it")),
        OUTPUT_ON_THE_COMMAND_LINE(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.wardline.commandline..")
                        .should()
                        .accessTargetWhere(
                                access(
                                        "standard output",
                                        call ->
                                                on(call, System.class, Set.of("out", "err"))
                                                        || call.getName()
                                                                .equals("printStackTrace")))
                        .because("only verbs print: log a LogKey, or return what is to be said")),
        TIME_AND_CHANCE_COME_IN(
                noClasses()
                        .that(are("not the source of them", type -> !source(type)))
                        .should()
                        .accessTargetWhere(
                                access("the machine's time or chance", Rule::ofTheMachine))
                        .because(
                                "time comes from OperationClock, identifiers from Ids, chance from the SecureRandom bean")),
        CONTROLLERS_STAY_AT_HOME(
                classes()
                        .that()
                        .areMetaAnnotatedWith(Controller.class)
                        .should()
                        .bePackagePrivate()
                        .because("modules call a facade: take `public` away")),
        CONSTRUCTORS_RECEIVE_WHAT_IS_NEEDED(
                noFields()
                        .should()
                        .beAnnotatedWith(Autowired.class)
                        .orShould()
                        .beAnnotatedWith(Value.class)
                        .because(
                                "a class that can be made by hand can be tested: use the constructor")),
        MODERN_TIME(
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                are(
                                        "an old type of time",
                                        type ->
                                                Set.of(
                                                                "java.util.Date",
                                                                "java.util.Calendar",
                                                                "java.util.GregorianCalendar",
                                                                "java.util.TimeZone",
                                                                "java.text.SimpleDateFormat",
                                                                "java.sql.Timestamp",
                                                                "java.sql.Date",
                                                                "java.sql.Time")
                                                        .contains(type.getName())))
                        .because(
                                "java.time says what it means: use Instant, LocalDate or OffsetDateTime")),
        NOTHING_IS_FETCHED(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.wardline.commandline..", "org.wardline.database..")
                        .should()
                        .dependOnClassesThat(
                                are(
                                        "a way out to a network",
                                        type ->
                                                type.getPackageName().startsWith("java.net.http")
                                                        || type.getPackageName()
                                                                .startsWith(
                                                                        "org.springframework.web.client")
                                                        || Set.of(
                                                                        "java.net.Socket",
                                                                        "java.net.URLConnection",
                                                                        "java.net.HttpURLConnection")
                                                                .contains(type.getName())))
                        .because("what a sender names is never looked up or fetched")),
        NO_IMAGERY(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javax.imageio..", "java.awt..", "javax.sound..")
                        .because("media is recognised and refused, never decoded")),
        ONE_WAY_TO_CHANGE(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.wardline.database..", "org.wardline.governance..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.transaction..")
                        .because(
                                "a transaction without an audit entry is begun nowhere: use Commands")),
        REFUSALS_BY_NAME(
                classes()
                        .that()
                        .implement(Refusal.class)
                        .should()
                        .beEnums()
                        .andShould()
                        .haveSimpleNameEndingWith("Refusal")
                        .because("the audit log keeps the names of refusals")),
        NOTHING_SHARED_CHANGES(
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("what two tests or two officers share must not change"));

        private final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }

        private static boolean store(JavaClass type) {
            return Pattern.compile("[.$]")
                    .splitAsStream(type.getName())
                    .anyMatch(part -> part.endsWith("Store"));
        }

        private static boolean runsSql(JavaClass type) {
            return type.getPackageName().startsWith("org.springframework.jdbc")
                    || Set.of(
                                    "javax.sql.DataSource",
                                    "java.sql.Connection",
                                    "java.sql.DriverManager",
                                    "java.sql.Statement",
                                    "java.sql.PreparedStatement",
                                    "java.sql.CallableStatement")
                            .contains(type.getName());
        }

        /** A TransactionManager is what Spring calls the thing that {@code database} makes. */
        private static boolean springsWord(JavaClass type) {
            return type.getPackageName().equals("org.wardline.database")
                    && type.getSimpleName().endsWith("TransactionManager");
        }

        /** The machine's clock, identifiers, and randomness for keys before there is an application. */
        private static boolean source(JavaClass type) {
            return Set.of(
                            "org.wardline.clocks.ClocksConfiguration",
                            "org.wardline.governance.GovernanceConfiguration",
                            "org.wardline.database.DatabaseConfiguration",
                            "org.wardline.database.EmbeddedDatabases")
                    .contains(type.getName());
        }

        private static boolean ofTheMachine(JavaAccess<?> access) {
            var owner = access.getTargetOwner().getName();
            var name = access.getName();
            return (owner.startsWith("java.time.") && name.equals("now"))
                    || (owner.equals("java.time.Clock")
                            && (name.startsWith("system") || name.startsWith("tick")))
                    || (owner.equals("java.time.InstantSource") && name.equals("system"))
                    || on(access, UUID.class, Set.of("randomUUID"))
                    || on(access, Math.class, Set.of("random"))
                    || on(access, System.class, Set.of("currentTimeMillis"))
                    || owner.equals("java.util.concurrent.ThreadLocalRandom")
                    || (owner.equals("java.security.SecureRandom") && name.equals("<init>"));
        }

        private static boolean on(JavaAccess<?> access, Class<?> owner, Set<String> names) {
            return access.getTargetOwner().isEquivalentTo(owner)
                    && names.contains(access.getName());
        }

        private static DescribedPredicate<JavaClass> are(
                String description, Predicate<JavaClass> test) {
            return describe(description, test);
        }

        private static DescribedPredicate<JavaAccess<?>> access(
                String description, Predicate<JavaAccess<?>> test) {
            return describe(description, test);
        }
    }

    @Test
    void readsTheClassesOfEveryModule() {
        assertThat(main).hasSizeGreaterThan(300);
        assertThat(main.contain(Wardline.class)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void keeps(Rule rule) {
        rule.rule.check(main);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PLAIN_NAMES",
                "OUTPUT_ON_THE_COMMAND_LINE",
                "TIME_AND_CHANCE_COME_IN",
                "CONSTRUCTORS_RECEIVE_WHAT_IS_NEEDED",
                "NOTHING_SHARED_CHANGES"
            })
    void noticesAFaultAgainst(Rule rule) {
        var faults = new ClassFileImporter().importClasses(FaultHelper.class);
        assertThatThrownBy(() -> rule.rule.check(faults)).isInstanceOf(AssertionError.class);
    }

    /** Breaks rules, to show that a break is noticed. */
    static final class FaultHelper {
        static int count;

        @Autowired Clock clock = Clock.systemUTC();

        void print() {
            count++;
            System.out.println(UUID.randomUUID());
        }
    }
}
