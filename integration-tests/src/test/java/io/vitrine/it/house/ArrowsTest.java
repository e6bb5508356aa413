package io.vitrine.it.house;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the house, on the class files of every module that interceptors and users meet. */
class ArrowsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("io.vitrine");

    private static final DescribedPredicate<JavaClass> SPI = resideInAPackage("io.vitrine.spi..");
    private static final DescribedPredicate<JavaClass> CODEC_JSON = resideInAPackage("io.vitrine.codec.json..");
    private static final DescribedPredicate<JavaClass> TESTKIT = resideInAPackage("io.vitrine.testkit..");
    private static final DescribedPredicate<JavaClass> OTEL = resideInAPackage("io.vitrine.otel..");
    private static final DescribedPredicate<JavaClass> MICROMETER = resideInAPackage("io.vitrine.micrometer..");
    private static final DescribedPredicate<JavaClass> RESILIENCE = resideInAPackage("io.vitrine.resilience..");
    private static final DescribedPredicate<JavaClass> INTERCEPTORS =
            OTEL.or(MICROMETER).or(RESILIENCE);
    private static final DescribedPredicate<JavaClass> CLIENT = resideInAPackage("io.vitrine..")
            .and(DescribedPredicate.not(SPI.or(CODEC_JSON).or(TESTKIT).or(INTERCEPTORS)))
            .as("the client");
    private static final DescribedPredicate<JavaClass> JAVA = resideInAnyPackage("java..", "org.jspecify..")
            .or(DescribedPredicate.describe("a primitive or an array of them", ArrowsTest::isPrimitive));

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void everyRoomIsLookedAt() {
        for (String room : List.of("", ".spi", ".codec.json", ".testkit", ".otel", ".micrometer", ".resilience")) {
            assertThat(HOUSE).extracting(JavaClass::getPackageName).contains("io.vitrine" + room);
        }
    }

    @Test
    void theSpiStandsOnNothing() {
        holds(classes().that(SPI).should().onlyDependOnClassesThat(SPI.or(JAVA)));
    }

    @Test
    void theClientStandsOnTheSpiAndSlf4j() {
        holds(classes()
                .that(CLIENT)
                .should()
                .onlyDependOnClassesThat(CLIENT.or(SPI)
                        .or(JAVA)
                        .or(resideInAnyPackage(
                                "javax.crypto..", "javax.net..", "javax.security..", "jdk.net..", "org.slf4j.."))));
    }

    @Test
    void theJsonCodecStandsOnTheClientAndJackson() {
        holds(classes()
                .that(CODEC_JSON)
                .should()
                .onlyDependOnClassesThat(
                        CODEC_JSON.or(CLIENT).or(JAVA).or(resideInAPackage("com.fasterxml.jackson.."))));
    }

    @Test
    void theOpenTelemetryInterceptorStandsOnTheSpi() {
        holds(classes()
                .that(OTEL)
                .should()
                .onlyDependOnClassesThat(OTEL.or(SPI).or(JAVA).or(resideInAPackage("io.opentelemetry.."))));
    }

    @Test
    void theMicrometerInterceptorStandsOnTheSpi() {
        holds(classes()
                .that(MICROMETER)
                .should()
                .onlyDependOnClassesThat(MICROMETER.or(SPI).or(JAVA).or(resideInAPackage("io.micrometer.."))));
    }

    @Test
    void theResilienceInterceptorStandsOnTheSpi() {
        holds(classes()
                .that(RESILIENCE)
                .should()
                .onlyDependOnClassesThat(RESILIENCE.or(SPI).or(JAVA).or(resideInAPackage("io.github.resilience4j.."))));
    }

    @Test
    void theTestkitKnowsNoInterceptorModule() {
        holds(noClasses().that(TESTKIT).should().dependOnClassesThat(INTERCEPTORS));
    }

    @Test
    void internalPackagesAreUsedByTheClientOnly() {
        holds(noClasses()
                .that(DescribedPredicate.not(CLIENT))
                .should()
                .dependOnClassesThat(resideInAPackage("io.vitrine.internal..")));
    }

    @Test
    void noMethodIsSynchronized() {
        holds(methods().should().notHaveModifier(SYNCHRONIZED));
    }

    @Test
    void nothingLogsToJavaUtilLogging() {
        holds(noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging..")));
    }

    @Test
    void nothingButTheTestkitWritesToStandardStreams() {
        holds(noClasses().that(DescribedPredicate.not(TESTKIT)).should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void noPublicMethodShowsAnInternalType() {
        DescribedPredicate<JavaClass> internal = resideInAPackage("io.vitrine.internal..");
        DescribedPredicate<JavaClass> shown =
                CLIENT.and(DescribedPredicate.not(internal)).and(modifier(PUBLIC));
        holds(noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(shown)
                .should()
                .haveRawReturnType(internal)
                .orShould()
                .haveRawParameterTypes(anyElementThat(internal)));
    }
}
