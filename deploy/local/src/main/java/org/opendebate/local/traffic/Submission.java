package org.opendebate.local.traffic;

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
public record Submission(String meeting, String delegation, int version, String key, byte[] statement, byte[] letter) {

    private static final String PARAGRAPH =
            "The protection of those who keep the peace begins with what they are told before"
                    + " they leave, and with who answers when they call for help. It goes on with what they find when they arrive: a"
                    + " radio that works, a doctor within the hour, and a mandate that says what they may do and what they must.";

    /** A short one. */
    public static Submission of(String meeting, String delegation, int version) {
        return ofLength(meeting, delegation, version, 0);
    }

    /**
     * One that goes on until it has a number of words.
     *
     * @param words at least; a guidance note asks for about 500
     */
    public static Submission ofLength(String meeting, String delegation, int version, int words) {
        String key = meeting.substring(meeting.lastIndexOf('/') + 1) + "-" + delegation + "-" + version;
        StringBuilder text = new StringBuilder(WordFile.paragraph("Specimen statement of the delegation with the code "
                + delegation + ", made for a test of the system. It is version " + version + ", and its number is "
                + key
                + "."));
        int written = 0;
        do {
            text.append(WordFile.paragraph(PARAGRAPH));
            written += PARAGRAPH.split(" ").length;
        } while (written < words);
        return new Submission(
                meeting,
                delegation,
                version,
                key,
                new WordFile(text.toString()).bytes(),
                new WordFile(WordFile.paragraph("To the President of the Security Council")
                                + WordFile.paragraph("I have the honour to transmit the statement " + key + ".")
                                + WordFile.paragraph("(Signed) Aurora Specimen, Permanent Representative"))
                        .bytes());
    }

    public Map<String, Object> metadata() {
        return Map.of(
                "delegation",
                delegation,
                "kind",
                "national",
                "language",
                "en",
                "speaker",
                Map.of("name", "Aurora Specimen", "level", "permanent-representative"),
                "signatory",
                Map.of("name", "Aurora Specimen", "role", "permanent-representative"));
    }

    public Multipart form() {
        return new Multipart()
                .json("metadata", metadata())
                .file("statement", "statement.docx", statement)
                .file("coverLetter", "letter.docx", letter);
    }

    public String sha256() {
        return Hashes.sha256(statement);
    }
}
