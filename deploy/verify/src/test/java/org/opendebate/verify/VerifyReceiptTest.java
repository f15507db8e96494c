package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.client.Hashes;

/** A receipt in a folder with its files, and what must be seen when one of them is another. */
class VerifyReceiptTest {
    private final Installation installation = new Installation();

    @TempDir
    Path folder;

    private Path statement;
    private Path letter;
    private Path receipt;

    @BeforeEach
    void receive() throws Exception {
        statement = Files.writeString(folder.resolve("statement.docx"), "the statement");
        letter = Files.writeString(folder.resolve("letter.pdf"), "the letter");
        ObjectNode signed = Installation.JSON
                .createObjectNode()
                .put("statementId", "s1")
                .put("version", 2)
                .put("delegation", "KEN")
                .put("language", "en")
                .put("receivedAt", "2021-05-12T15:00:00Z")
                .put("businessClockOffset", "PT0S")
                .put("guidanceNoteVersion", 1)
                .put("verdict", "warn");
        signed.set("statement", proof(statement));
        signed.set("coverLetter", proof(letter));
        signed.putArray("rules")
                .addObject()
                .put("rule", "word-target")
                .put("outcome", "warn")
                .put("found", "612 words");
        receipt = installation.write(folder.resolve("receipt.json"), "receipt", signed);
        Files.writeString(folder.resolve("jwks.json"), installation.jwks());
    }

    private static ObjectNode proof(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        return Installation.JSON
                .createObjectNode()
                .put("sha256", Hashes.sha256(bytes))
                .put("size", bytes.length);
    }

    @Test
    void theFilesThatWereReceivedAreProved() {
        Program.Ended ended = verify(receipt, statement, letter);

        assertEquals(0, ended.exit(), ended.output());
        assertTrue(ended.output().contains("statement s1 of KEN, version 2 in en"), ended.output());
        assertTrue(ended.output().contains("warn word-target: 612 words"), ended.output());
        assertTrue(ended.output().endsWith("it holds\n"), ended.output());
    }

    @Test
    void aReceiptOfTheSandboxSaysThatItProvesNoSubmission() throws Exception {
        ObjectNode signed =
                (ObjectNode) Installation.JSON.readTree(receipt.toFile()).path("receipt");
        installation.write(receipt, "receipt", signed.put("sandbox", true));

        Program.Ended ended = verify(receipt, statement, letter);

        assertEquals(0, ended.exit(), ended.output());
        assertTrue(ended.output().contains("submitted to the sandbox, and to no meeting"), ended.output());
    }

    @Test
    void theJwsAloneIsEnough() throws Exception {
        Path jws = Files.writeString(
                folder.resolve("receipt.jws"),
                Installation.JSON.readTree(receipt.toFile()).path("jws").asText() + "\n");

        assertEquals(0, verify(jws, statement).exit());
    }

    @Test
    void aStatementOfWhichOneByteIsAnotherIsSeen() throws Exception {
        Files.writeString(statement, "The statement");

        fails("is not the statement that was received", receipt, statement);
    }

    @Test
    void aCoverLetterThatIsAnotherIsSeen() throws Exception {
        Files.writeString(letter, "another letter");

        fails("is not the cover letter that was received", receipt, statement, letter);
    }

    @Test
    void aReceiptThatShowsOtherThanWasSignedIsSeen() throws Exception {
        Files.writeString(receipt, Files.readString(receipt).replace("T15:00", "T14:00"));

        fails("what is signed is not what", receipt, statement);
    }

    @Test
    void aReceiptOfAnotherInstallationIsNotTaken() throws Exception {
        new Installation().write(receipt, "receipt", (ObjectNode)
                Installation.JSON.readTree(receipt.toFile()).path("receipt"));

        fails("it was changed after it was signed", receipt, statement);
    }

    @Test
    void withoutKeysItIsSaidWhereToGetThem() throws Exception {
        Files.delete(folder.resolve("jwks.json"));

        fails("save /.well-known/jwks.json of the installation, and name it with --jwks", receipt, statement);
    }

    private void fails(String why, Path... arguments) {
        Program.Ended ended = verify(arguments);

        assertEquals(1, ended.exit(), ended.output());
        assertTrue(ended.output().contains(why), ended.output());
    }

    private Program.Ended verify(Path... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString(), "verify-receipt"));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return Program.run(Duration.ofMinutes(1), Map.of(), folder, command);
    }
}
