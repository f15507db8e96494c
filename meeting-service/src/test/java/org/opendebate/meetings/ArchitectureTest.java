package org.opendebate.meetings;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.opendebate.documents.text.TextForm;

@AnalyzeClasses(packages = "org.opendebate.meetings", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MEETINGS_KNOW_NOTHING_OF_WEB_STORE_OR_BROKER = noClasses()
            .that()
            .resideInAPackage("org.opendebate.meetings.meeting")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..meeting.web..",
                    "..meeting.store..",
                    "..meeting.messaging..",
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "com.fasterxml.jackson..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..",
                    "org.opendebate.kit.outbox..",
                    "org.opendebate.kit.inbox..",
                    "org.opendebate.kit.storage..",
                    "org.opendebate.kit.http..",
                    "org.opendebate.kit.problem..",
                    "io.minio..");

    @ArchTest
    static final ArchRule WEB_STORE_AND_MESSAGING_DO_NOT_REACH_INTO_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..meeting.web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..meeting.store..", "..meeting.messaging..");

    @ArchTest
    static final ArchRule REGISTER_COUNCIL_AND_ORGANS_KNOW_NOTHING_OF_MEETINGS = noClasses()
            .that()
            .resideInAnyPackage("..meetings.delegation..", "..meetings.council..", "..meetings.organ..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..meetings.meeting..");

    @ArchTest
    static final ArchRule REGISTER_KNOWS_NOTHING_OF_THE_COUNCIL = noClasses()
            .that()
            .resideInAPackage("..meetings.delegation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..meetings.council..");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_KNOWN_BY_THEIR_EVENTS_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.opendebate.statements..", "org.opendebate.compilations..", "org.opendebate.gateway..");

    @ArchTest
    static final ArchRule DOCUMENT_ENGINE_IS_CALLED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.opendebate.meetings.reading")
            .should()
            // the web offers the forms in which a text is shown
            .dependOnClassesThat(resideInAPackage("org.opendebate.documents..").and(not(type(TextForm.class))));

    @ArchTest
    static final ArchRule READING_KNOWS_NOTHING_OF_MEETINGS = noClasses()
            .that()
            .resideInAPackage("org.opendebate.meetings.reading")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..meetings.meeting..", "..meetings.delegation..", "..meetings.council..");

    @ArchTest
    static final ArchRule ADAPTERS_ARE_NOBODYS_BUSINESS = classes()
            .that()
            .resideInAnyPackage("..meeting.web", "..meeting.store", "..meeting.messaging")
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate();
}
