package org.opendebate.documents.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens parts for parsing: no declarations, nothing from outside, and no limits but those of the gate. */
final class XmlInput {

    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int HEAD = 256;

    private XmlInput() {}

    static XMLStreamReader open(InputStream stream) throws XMLStreamException {
        try {
            InputStream in = new BufferedInputStream(stream);
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            int mark = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF
                    ? 3
                    : 0;
            if (!utf8(head, mark)) {
                return FACTORY.createXMLStreamReader(in);
            }
            in.skipNBytes(mark);
            // decoded here: the parser would tell of a wrong byte on standard error
            return FACTORY.createXMLStreamReader(new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    private static boolean utf8(byte[] head, int mark) {
        boolean sixteen = head.length >= 2 && ((head[0] & 0xFF) >= 0xFE || head[0] == 0 || head[1] == 0);
        Matcher matcher = ENCODING.matcher(new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1));
        return !sixteen && (!matcher.find() || matcher.group(1).equalsIgnoreCase("utf-8"));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // what is broken is told where it is met, by an exception that is declared
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        // the limits of the gate hold, not those of the parser at hand
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 10_000);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        return factory;
    }
}
