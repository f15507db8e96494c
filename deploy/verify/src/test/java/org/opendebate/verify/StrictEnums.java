package org.opendebate.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;

/** Some models take a value that they do not know for none; here it is an error. */
final class StrictEnums extends BeanDeserializerModifier {
    @Serial
    private static final long serialVersionUID = 1L;

    static SimpleModule module() {
        return new SimpleModule().setDeserializerModifier(new StrictEnums());
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription description,
            JsonDeserializer<?> deserializer) {
        return new NeverNull(deserializer);
    }

    private static final class NeverNull extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1L;

        NeverNull(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new NeverNull(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            Object value = super.deserialize(parser, context);
            return value == null ? context.handleWeirdStringValue(handledType(), text, "no such value") : value;
        }
    }
}
