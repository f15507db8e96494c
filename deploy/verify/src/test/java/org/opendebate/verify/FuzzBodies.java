package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.opendebate.verify.Api.Multipart;
import org.opendebate.verify.Api.Part;

/** Bodies of requests, as the description has them, and broken ones. */
final class FuzzBodies {
    private static final String JSON = "application/json";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final byte[] STATEMENT = Repository.bytes("deploy/local/samples/bra/statement.docx");
    private static final byte[] LETTER = Repository.bytes("deploy/local/samples/bra/cover-letter.pdf");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json;charset=none",
            "multipart/form-data",
            "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=" + "b".repeat(300),
            "multipart/mixed; boundary=x",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "/",
            "json",
            "*/*");

    private final FuzzValues values;
    private final JsonNode document;

    FuzzBodies(FuzzValues values, JsonNode document) {
        this.values = values;
        this.document = document;
    }

    /** @param type the Content-Type; null for none */
    record Body(String type, byte[] bytes) {}

    Body none(RandomGenerator random) {
        return random.nextInt(8) > 0
                ? new Body(null, new byte[0])
                : new Body(JSON, values.nasty(random).getBytes(StandardCharsets.UTF_8));
    }

    /** Of one of the forms that an operation takes; {@code broken} with something wrong about it. */
    Body of(Map<String, JsonNode> forms, boolean broken, RandomGenerator random) {
        String form = FuzzValues.one(random, List.copyOf(forms.keySet()));
        Body body;
        if (form.startsWith("multipart/")) {
            body = multipart(FuzzedOperation.resolved(document, forms.get(form)), broken, random);
        } else if (form.endsWith("json")) {
            body = new Body(form, json(forms.get(form), broken, random));
        } else {
            byte[] file = form.endsWith("pdf") ? LETTER : STATEMENT;
            body = new Body(form, broken ? spoiled(file, random) : file);
        }
        return broken && random.nextInt(8) == 0 ? new Body(FuzzValues.one(random, TYPES), body.bytes()) : body;
    }

    private byte[] json(JsonNode schema, boolean broken, RandomGenerator random) {
        JsonNode value = values.allowed(schema, random);
        if (!broken) {
            return bytes(FuzzValues.json(value, false));
        }
        if (random.nextInt(3) > 0) {
            return bytes(FuzzValues.json(values.spoiled(value, random), random.nextBoolean()));
        }
        String text = FuzzValues.json(value, false);
        String inside = text.length() > 2 ? text.substring(1, text.length() - 1) : "\"a\":1";
        return switch (random.nextInt(10)) {
            case 0 -> bytes(text.substring(0, random.nextInt(text.length())));
            case 1 -> bytes("{" + inside + "," + inside + "}");
            case 2 -> bytes("[".repeat(20_000));
            case 3 -> bytes("{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000));
            case 4 -> bytes("{" + inside + ",\"a\":1e99999999}");
            case 5 -> bytes("{" + inside + ",\"a\":" + "9".repeat(2_000) + "}");
            case 6 -> bytes(text + text);
            case 7 -> bytes("\ufeff" + text);
            case 8 -> text.getBytes(StandardCharsets.UTF_16);
            default -> spoiled(bytes(text), random);
        };
    }

    private Body multipart(JsonNode schema, boolean broken, RandomGenerator random) {
        Multipart form = new Multipart();
        Set<Map.Entry<String, JsonNode>> parts = schema.path("properties").properties();
        int wrong = broken ? random.nextInt(parts.size()) : -1;
        int at = 0;
        for (Map.Entry<String, JsonNode> part : parts) {
            boolean spoil = at++ == wrong;
            if (spoil && random.nextInt(4) == 0) {
                continue;
            }
            boolean file = FuzzedOperation.resolved(document, part.getValue())
                    .path("format")
                    .asText()
                    .equals("binary");
            Part sent = file ? file(part.getKey(), spoil, random) : field(part.getValue(), spoil, random);
            form.add(part.getKey(), sent);
            if (spoil && random.nextInt(6) == 0) {
                form.add(part.getKey(), sent);
            }
        }
        if (broken && random.nextInt(4) == 0) {
            form.add(quoted(values.nasty(random)), field(schema, true, random));
        }
        byte[] bytes = form.end();
        return new Body(
                form.contentType(),
                broken && random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
    }

    private Part field(JsonNode schema, boolean spoil, RandomGenerator random) {
        String type = spoil && random.nextInt(4) == 0 ? FuzzValues.one(random, TYPES) : JSON;
        return new Part(null, type, json(schema, spoil, random));
    }

    private Part file(String field, boolean spoil, RandomGenerator random) {
        boolean letter = field.equals("coverLetter");
        byte[] bytes = letter ? LETTER : STATEMENT;
        String name = spoil && random.nextBoolean() ? quoted(values.nasty(random)) : letter ? "letter.pdf" : "s.docx";
        String type = letter ? "application/pdf" : DOCX;
        return new Part(
                name, spoil && random.nextInt(4) == 0 ? "text/html" : type, spoil ? spoiled(bytes, random) : bytes);
    }

    /** So that a header does not become two. */
    private static String quoted(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    /** Empty, cut off, or with some bytes changed. */
    private static byte[] spoiled(byte[] bytes, RandomGenerator random) {
        if (bytes.length == 0 || random.nextInt(8) == 0) {
            return new byte[0];
        }
        byte[] spoiled =
                random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        return spoiled;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
