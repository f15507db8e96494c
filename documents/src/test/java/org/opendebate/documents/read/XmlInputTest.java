package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlInputTest {

    private static final String W = "xmlns:x='" + Docx.W + "'";

    @ParameterizedTest
    @CsvSource({
        "'<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>', UTF-8",
        "'<?xml version=''1.0'' encoding=''utf-8''?>', UTF-8",
        "'', UTF-8",
        "'\uFEFF', UTF-8",
        "'\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>', UTF-16LE",
        "'\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>', UTF-16BE",
        "'<?xml version=\"1.0\" encoding=\"windows-1252\"?>', windows-1252"
    })
    void partIsReadInAnyEncoding(String head, String encoding) throws XMLStreamException {
        String part = head + "<x:t " + W + " x:val='é &lt;'>d’été <![CDATA[<]]>&#x20AC;</x:t>";
        try (WordXml xml = open(part, encoding)) {
            assertEquals("w:t", xml.root());
            assertEquals("é <", xml.attribute("w:val"));
            assertEquals("d’été <€", xml.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:t W>",
                "<x:t W></t>",
                "<y:t/>",
                "<x:t W a='1' a='2'/>",
                "<x:t W a='<'/>",
                "<x:t W>&no;</x:t>",
                "<x:t W>]]></x:t>",
                "<x:t W>\u0001</x:t>",
                "<x:t W>&#xFFFF;</x:t>",
                "<x:t W/>more",
                "<x:t W/><x:t W/>"
            })
    void brokenPartIsToldByADeclaredException(String part) {
        for (String head : new String[] {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""}) {
            assertThrows(XMLStreamException.class, () -> read(head + part.replace("W", W)), head);
        }
    }

    @Test
    void declarationIsRefusedByBothParsers() {
        for (String head : new String[] {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""}) {
            String part = head + "<!DOCTYPE t [<!ENTITY e 'e'>]><t>&e;</t>";
            assertThrows(Refusal.class, () -> read(part), head);
        }
    }

    private static void read(String part) throws XMLStreamException {
        try (WordXml xml = open(part, "UTF-8")) {
            xml.root();
            xml.text();
            xml.scan();
        }
    }

    private static WordXml open(String part, String encoding) throws XMLStreamException {
        return new WordXml(new ByteArrayInputStream(part.getBytes(Charset.forName(encoding))), "part", 256);
    }
}
