package org.opendebate.compilations;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.opendebate.documents.compile.LetterFacts;
import org.opendebate.documents.text.TextForm;

@AnalyzeClasses(packages = "org.opendebate.compilations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_DEPEND_IN_ONE_DIRECTION =
            slices().matching("org.opendebate.compilations.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_REACHES_INTO_WEB_OR_MESSAGING = noClasses()
            .that()
            .resideOutsideOfPackages("..compilations.*.web", "..compilations.*.messaging")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..compilations.*.web", "..compilations.*.messaging");

    @ArchTest
    static final ArchRule ONLY_RENDERING_CALLS_THE_DOCUMENT_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("..compilations.rendering")
            .should()
            // the web offers the forms in which a text is shown
            .dependOnClassesThat(resideInAPackage("org.opendebate.documents..")
                    .and(not(type(LetterFacts.class)))
                    .and(not(type(TextForm.class))));

    @ArchTest
    static final ArchRule WHAT_A_LETTER_SAYS_IS_READ_BY_ITS_TEMPLATES_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages("..compilations.rendering", "..compilations.letter")
            .should()
            .dependOnClassesThat(type(LetterFacts.class));

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NOTHING_OF_THE_BROKER = noClasses()
            .that()
            .resideOutsideOfPackage("..messaging")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.microprofile.reactive..", "org.apache.kafka..", "org.opendebate.kit.inbox..");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_KNOWN_BY_THEIR_EVENTS_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opendebate.meetings..", "org.opendebate.statements..", "org.opendebate.gateway..");
}
