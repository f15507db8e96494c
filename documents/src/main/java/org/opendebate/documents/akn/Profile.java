package org.opendebate.documents.akn;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The profile's schema, {@code profile.xsd} beside this class. */
public final class Profile {

    private static final Schema SCHEMA = schema(Profile.class.getResource("profile.xsd"));

    private Profile() {}

    /** Throws for a document that is not in the profile, with the reason. Nothing outside of the document is read. */
    public static void validate(InputStream document) throws IOException {
        validate(SCHEMA, document);
    }

    static void validate(Schema schema, InputStream document) throws IOException {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            // tables nest deeper than the JDK's own limit allows; the gate has set one
            validator.setProperty("jdk.xml.maxElementDepth", "0");
            validator.validate(new StreamSource(document));
        } catch (SAXException e) {
            throw new IOException("not in the profile: " + e.getMessage(), e);
        }
    }

    static Schema schema(URL location) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(location);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema " + location + " cannot be read", e);
        }
    }
}
