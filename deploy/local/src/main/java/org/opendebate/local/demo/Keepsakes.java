package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.opendebate.local.client.Answer;

/**
 * What one needs to prove a receipt when the installation is gone: the public keys, and each statement's receipt with the
 * files that it is of.
 */
final class Keepsakes {

    private final Debate debate;
    private final Path folder;
    private final Path receipts;

    Keepsakes(Debate debate, Path folder) {
        this.debate = debate;
        this.folder = folder;
        this.receipts = folder.resolve("receipts");
    }

    /**
     * Writes {@code jwks.json}, and in {@code receipts} files such as {@code KEN-receipt.json}; a second statement of
     * Kenya is {@code KEN-2}.
     *
     * @param statements ids
     */
    void keep(Collection<String> statements) {
        write(
                folder.resolve("jwks.json"),
                debate.api().get("/.well-known/jwks.json").expect(200).body());
        statements.forEach(this::keepOne);
        debate.progress().say("wrote " + statements.size() + " receipts with their files");
    }

    private void keepOne(String statement) {
        String path = "/api/v1/statements/" + statement;
        Answer receipt = get(path + "/receipt");
        JsonNode signed = receipt.json().path("receipt");
        String author = signed.path("delegation").asText(signed.path("briefer").asText());
        String name = author;
        for (int next = 2; Files.exists(receipts.resolve(name + "-receipt.json")); next++) {
            name = author + "-" + next;
        }
        write(receipts.resolve(name + "-receipt.json"), receipt.body());
        write(
                receipts.resolve(name + "-statement.docx"),
                get(path + "/document").body());
        if (signed.hasNonNull("coverLetter")) {
            Answer letter = get(path + "/cover-letter");
            String ending = letter.header("Content-Type").startsWith("application/pdf") ? "pdf" : "docx";
            write(receipts.resolve(name + "-cover-letter." + ending), letter.body());
        }
    }

    private Answer get(String path) {
        return debate.api().get(path).as(debate.secretariat()).expect(200);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
