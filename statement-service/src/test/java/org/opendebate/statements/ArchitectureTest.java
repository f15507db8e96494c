package org.opendebate.statements;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.opendebate.documents.text.TextForm;

@AnalyzeClasses(packages = "org.opendebate.statements", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theDocumentEngineIsCalledInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..statements.reading..")
            .should()
            // the web offers the forms in which a text is shown
            .dependOnClassesThat(resideInAPackage("org.opendebate.documents..").and(not(type(TextForm.class))));

    @ArchTest
    static final ArchRule useCasesKnowNothingOfTheWeb = noClasses()
            .that()
            .resideInAnyPackage("..statements.statement", "..statements.seal", "..statements.rules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "..web..", "org.opendebate.kit.http..");

    @ArchTest
    static final ArchRule nobodyReachesIntoAStoreOrAConsumer = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opendebate.statements..store..", "org.opendebate.statements..messaging..");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("org.opendebate.statements.(*)..").should().beFreeOfCycles();
}
