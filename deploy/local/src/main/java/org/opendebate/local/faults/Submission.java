package org.opendebate.local.faults;

import java.util.Map;
import org.opendebate.local.client.Hashes;
import org.opendebate.local.client.Multipart;
import org.opendebate.local.client.WordFile;

/**
 * One statement of a delegation in one version, with a text and a letter that no other has.
 *
 * @param version 1, or 2 for the one that replaces it
 * @param key of idempotency, the same for each attempt
 */
record Submission(String meeting, String delegation, int version, String key, byte[] statement, byte[] letter) {

    static Submission of(String meeting, String delegation, int version) {
        String key = meeting.substring(meeting.lastIndexOf('/') + 1) + "-" + delegation + "-" + version;
        return new Submission(
                meeting,
                delegation,
                version,
                key,
                new WordFile(
                                WordFile.paragraph("Specimen statement of the delegation with the code " + delegation
                                                + ", made for a test of what happens when parts of the system fail. It is version "
                                                + version + ", and its number is " + key + ".")
                                        + WordFile.paragraph(
                                                "The protection of those who keep the peace begins with what they are"
                                                        + " told before they leave, and with who answers when they call for help."))
                        .bytes(),
                new WordFile(WordFile.paragraph("To the President of the Security Council")
                                + WordFile.paragraph("I have the honour to transmit the statement " + key + ".")
                                + WordFile.paragraph("(Signed) Aurora Specimen, Permanent Representative"))
                        .bytes());
    }

    Multipart form() {
        return new Multipart()
                .json(
                        "metadata",
                        Map.of(
                                "delegation",
                                delegation,
                                "kind",
                                "national",
                                "language",
                                "en",
                                "speaker",
                                Map.of("name", "Aurora Specimen", "level", "permanent-representative"),
                                "signatory",
                                Map.of("name", "Aurora Specimen", "role", "permanent-representative")))
                .file("statement", "statement.docx", statement)
                .file("coverLetter", "letter.docx", letter);
    }

    String sha256() {
        return Hashes.sha256(statement);
    }
}
