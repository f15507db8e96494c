package org.opendebate.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Refusal;

/**
 * The parts of a form carry their bytes as they are (RFC 7578, 4.7). The framework's parser decodes base64 piece by piece, as
 * the network cuts it, so that what it hands on may be other bytes than were meant: a part that is encoded is refused, be it
 * that the parser failed or that it did not.
 */
public class PlainParts {
    private static final String ENCODING = "Content-Transfer-Encoding";
    /** The parts of the parser that take off an encoding; other mistakes within it are not the sender's encoding. */
    private static final List<String> DECODERS = List.of(
            MultipartParser.class.getName() + "$Base64Encoding",
            MultipartParser.class.getName() + "$QuotedPrintableEncoding");

    private static final List<String> PLAIN = List.of("7bit", "8bit", "binary");

    @TakesForm
    @ServerRequestFilter(readBody = true)
    public void requirePlain(ContainerRequestContext request) {
        FormData form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            return;
        }
        for (String name : form) {
            form.get(name).stream()
                    .flatMap(part -> part.getHeaders() == null
                            ? Stream.empty()
                            : Stream.ofNullable(part.getHeaders().getFirst(ENCODING)))
                    .filter(encoding -> !PLAIN.contains(encoding.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(encoding -> {
                        throw refusal().found(encoding);
                    });
        }
    }

    /** Whether a request failed because the parser could not decode a part of it. */
    public static boolean isUndecodable(Throwable cause) {
        return cause instanceof IllegalArgumentException
                && Arrays.stream(cause.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .anyMatch(DECODERS::contains);
    }

    public static Refusal refusal() {
        return Refusal.of(KitProblems.BAD_REQUEST, "A part of the form is encoded.")
                .rule("content-transfer-encoding")
                .expected(new OneOf(PLAIN))
                .remedy("Send the bytes of each part as they are, without Content-Transfer-Encoding.");
    }
}
