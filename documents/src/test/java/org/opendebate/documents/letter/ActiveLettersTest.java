package org.opendebate.documents.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDDocumentCatalogAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;

/** Cover letters in PDF that would have a reader run, fetch or open something: told, and nothing of it is done. */
class ActiveLettersTest extends HostileLetters {
    /** What is done to a letter before it is saved. */
    private interface Change {
        void to(PDDocument document, PDPage page) throws IOException;
    }

    @Test
    void aScriptThatRunsWhenTheLetterIsClosed() throws IOException {
        assertActive((document, page) -> {
            PDDocumentCatalogAdditionalActions actions = new PDDocumentCatalogAdditionalActions();
            actions.setWC(new PDActionJavaScript("app.alert(1)"));
            document.getDocumentCatalog().setActions(actions);
        });
    }

    @Test
    void aScriptOfAPage() throws IOException {
        assertActive((document, page) -> {
            PDPageAdditionalActions actions = new PDPageAdditionalActions();
            actions.setO(new PDActionJavaScript("app.alert(1)"));
            page.setActions(actions);
        });
    }

    @Test
    void aProgramThatIsStartedWhenTheLetterIsOpened() throws IOException {
        assertActive((document, page) -> {
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("cmd.exe");
            document.getDocumentCatalog().setOpenAction(launch);
        });
    }

    @Test
    void aProgramThatIsStartedByALink() throws IOException {
        assertActive((document, page) -> link(page, new PDActionLaunch()));
    }

    @Test
    void aProgramThatIsStartedAfterAHarmlessAction() throws IOException {
        assertActive((document, page) -> {
            PDActionURI first = new PDActionURI();
            first.setURI("https://example.test/");
            first.setNext(List.of(new PDActionLaunch()));
            link(page, first);
        });
    }

    @Test
    void aFileElsewhereThatIsOpened() throws IOException {
        assertActive((document, page) -> link(page, new PDActionRemoteGoTo()));
    }

    @Test
    void aFormThatIsSent() throws IOException {
        assertActive((document, page) -> link(page, new PDActionSubmitForm()));
    }

    @Test
    void aFormWithAProgramOfItsOwn() throws IOException {
        assertActive((document, page) -> {
            PDAcroForm form = new PDAcroForm(document);
            form.getCOSObject().setItem(COSName.getPDFName("XFA"), new COSArray());
            document.getDocumentCatalog().setAcroForm(form);
        });
    }

    @Test
    void anEmbeddedFile() throws IOException {
        assertActive((document, page) -> {
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("tool.exe", embedded(document)));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    @Test
    void aFileThatIsPinnedToAPage() throws IOException {
        assertActive((document, page) -> {
            PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
            pin.setFile(embedded(document));
            page.setAnnotations(List.of(pin));
        });
    }

    @Test
    void aLinkToAPageOfTheWebIsNone() throws IOException {
        assertEquals(false, isActive((document, page) -> {
            PDActionURI address = new PDActionURI();
            address.setURI("https://example.test/");
            link(page, address);
        }));
    }

    private static PDComplexFileSpecification embedded(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("tool.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
        return file;
    }

    private static void link(PDPage page, PDAction action) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        page.setAnnotations(List.of(link));
    }

    private void assertActive(Change change) throws IOException {
        assertEquals(true, isActive(change));
    }

    private boolean isActive(Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            change.to(document, page);
            document.save(bytes);
        }
        CoverLetterOutcome outcome = check(bytes.toByteArray());
        return assertInstanceOf(CoverLetterOutcome.Sound.class, outcome).findings().stream()
                .anyMatch(finding -> finding.ruleId().equals("active-content"));
    }
}
