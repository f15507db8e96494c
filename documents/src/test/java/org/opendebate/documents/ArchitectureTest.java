package org.opendebate.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.opendebate.documents");

    @Test
    void theModelKnowsNoFormat() {
        classes()
                .that()
                .resideInAPackage("org.opendebate.documents.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.opendebate.documents.model")
                .check(CLASSES);
    }

    @Test
    void theLawSharesNoClassWithTheReader() {
        classes()
                .that()
                .resideInAPackage("org.opendebate.documents.law")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml.stream..",
                        "com.ctc.wstx..",
                        "org.opendebate.documents.law",
                        "org.opendebate.documents.model")
                .check(CLASSES);
    }

    @Test
    void theReaderKnowsNoWriter() {
        noClasses()
                .that()
                .resideInAnyPackage("org.opendebate.documents.read", "org.opendebate.documents.law")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.opendebate.documents.akn",
                        "org.opendebate.documents.html",
                        "org.opendebate.documents.docx",
                        "org.opendebate.documents.pdf",
                        "org.opendebate.documents.compile",
                        "org.opendebate.documents.cli")
                .check(CLASSES);
    }

    @Test
    void theEngineUsesNoFrameworkNoNetworkAndNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..", "java.net.http..")
                .check(CLASSES);
    }
}
