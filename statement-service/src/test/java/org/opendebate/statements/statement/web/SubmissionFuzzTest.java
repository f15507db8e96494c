package org.opendebate.statements.statement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.junit.jupiter.api.AfterAll;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.submission.Metadata;

/**
 * The parts of a submission are the same however the network cuts the request, and its metadata are read or refused. In
 * {@code verify} the files beside this class' resources are given; {@code ./opendebate verify --fuzz} draws others from them.
 */
class SubmissionFuzzTest {
    private static final byte[] BOUNDARY = "b".getBytes(StandardCharsets.US_ASCII);
    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();
    private static final MetadataJson METADATA = new MetadataJson(
            new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule()), VALIDATORS.getValidator());
    private static int multiparts;
    private static int metadata;

    @AfterAll
    static void tell() {
        VALIDATORS.close();
        System.out.println("fuzzed submissions: " + multiparts + " multiparts and " + metadata + " metadata");
    }

    /**
     * Without the transfer encodings that RFC 7578, 4.7, takes out of forms: the framework's parser decodes them piece by piece,
     * so that they are refused by whoever is handed the parts ({@code EncodedPartsResourceTest}).
     */
    @FuzzTest
    void multipart(byte[] content) {
        if (new String(content, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("transfer-encoding")) {
            return;
        }
        multiparts++;
        List<String> whole = parts(content, Math.max(1, content.length));
        for (int size : new int[] {1, 2, 7}) {
            assertEquals(whole, parts(content, size), "cut after each " + size);
        }
    }

    /** What was read before the end, or before what cannot be read. */
    private static List<String> parts(byte[] content, int size) {
        Parts parts = new Parts();
        MultipartParser.ParseState state = MultipartParser.beginParse(parts, BOUNDARY, "UTF-8");
        try {
            for (int from = 0; from < content.length && !state.isComplete(); from += size) {
                state.parse(ByteBuffer.wrap(content, from, Math.min(size, content.length - from)));
            }
        } catch (IOException unreadable) {
            parts.ended.add("unreadable");
        }
        parts.ended.add("complete " + state.isComplete());
        return parts.ended;
    }

    private static final class Parts implements MultipartParser.PartHandler {
        private final List<String> ended = new ArrayList<>();
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private String headers;

        @Override
        public void beginPart(CaseInsensitiveMap<String> told) {
            headers = told.getFirst("Content-Disposition") + "|" + told.getFirst("Content-Type");
            data.reset();
        }

        @Override
        public void data(ByteBuffer buffer) {
            while (buffer.hasRemaining()) {
                data.write(buffer.get());
            }
        }

        @Override
        public void endPart() {
            ended.add(headers + "|" + HexFormat.of().formatHex(data.toByteArray()));
        }
    }

    @FuzzTest
    void metadata(byte[] content) throws JsonProcessingException {
        metadata++;
        Metadata read;
        try {
            read = METADATA.read(new String(content, StandardCharsets.UTF_8));
        } catch (JsonProcessingException | Refusal refused) {
            return;
        }
        assertEquals(read, METADATA.read(METADATA.canonical(read)), "what is understood is understood again");
    }
}
