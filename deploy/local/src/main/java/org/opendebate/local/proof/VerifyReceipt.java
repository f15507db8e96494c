package org.opendebate.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Hashes;

/** Checks a receipt: that the installation signed it, and that it is of the very files in hand. */
public final class VerifyReceipt {
    private final Consumer<String> say;
    private final List<String> faults = new ArrayList<>();

    public VerifyReceipt(Consumer<String> say) {
        this.say = say;
    }

    /**
     * @param receipt as it was downloaded: JSON with {@code receipt} and {@code jws}, or the JWS alone
     * @param file the statement, or the translation where the receipt is of one
     * @param coverLetter null for none in hand
     * @param jwks the installation's public keys; null: {@code jwks.json} beside the receipt, or above it
     */
    public Findings check(Path receipt, Path file, Path coverLetter, Path jwks) {
        try {
            JsonNode signed = Proofs.signed(
                    receipt.toString(),
                    Proofs.read(receipt),
                    "receipt",
                    Proofs.keys(jwks, receipt.toAbsolutePath().getParent()));
            say.accept(receipt + ": signed by the installation");
            tell(signed);
            String what = signed.has("translation") ? "translation" : "statement";
            file(what, signed.path(what), file);
            if (coverLetter != null) {
                file("cover letter", signed.path("coverLetter"), coverLetter);
            } else if (signed.hasNonNull("coverLetter")) {
                say.accept("the receipt is of a cover letter too, which was not named");
            }
        } catch (DebateFailed e) {
            faults.add(e.getMessage());
        }
        return new Findings(faults, List.of());
    }

    private void tell(JsonNode signed) {
        String author = signed.path("delegation").asText(signed.path("briefer").asText());
        say.accept("statement " + signed.path("statementId").asText() + (author.isEmpty() ? "" : " of " + author)
                + ", version " + signed.path("version").asInt() + " in "
                + signed.path("language").asText());
        if (signed.path("sandbox").asBoolean()) {
            say.accept("it was submitted to the sandbox, and to no meeting");
        }
        String offset = signed.path("businessClockOffset").asText();
        say.accept("received " + signed.path("receivedAt").asText()
                + (offset.equals("PT0S") ? "" : " by a business clock set off by " + offset) + ", verdict "
                + signed.path("verdict").asText() + " by version "
                + signed.path("guidanceNoteVersion").asInt() + " of the guidance note");
        switch (signed.path("scan").asText()) {
            case "pending" -> say.accept("not scanned yet for malicious software: another receipt follows this one");
            case "clean" -> say.accept("scanned for malicious software: clean" + following(signed));
            case "infected" -> say.accept("scanned for malicious software: infected" + following(signed));
            default -> say.accept("not scanned for malicious software");
        }
        for (JsonNode rule : signed.path("rules")) {
            if (!rule.path("outcome").asText().equals("pass")) {
                say.accept("  " + rule.path("outcome").asText() + " "
                        + rule.path("rule").asText() + ": " + rule.path("found").asText());
            }
        }
    }

    private static String following(JsonNode signed) {
        return signed.hasNonNull("follows")
                ? ", after the receipt whose JWS has SHA-256 "
                        + signed.path("follows").asText()
                : "";
    }

    private void file(String what, JsonNode proof, Path file) {
        byte[] bytes = Proofs.read(file);
        String sha256 = Hashes.sha256(bytes);
        if (!proof.hasNonNull("sha256")) {
            faults.add(file + ": the receipt is of no " + what + "; ask for the receipt of the version that has one");
        } else if (proof.path("size").asLong() != bytes.length
                || !proof.path("sha256").asText().equals(sha256)) {
            faults.add(file + " is not the " + what + " that was received: it has " + bytes.length
                    + " bytes of SHA-256 " + sha256 + ", the receipt is of "
                    + proof.path("size").asLong() + " bytes of SHA-256 "
                    + proof.path("sha256").asText() + "; look for the file that was sent, or for its own receipt");
        } else {
            say.accept(file + ": the " + what + " that was received, byte for byte");
        }
    }
}
