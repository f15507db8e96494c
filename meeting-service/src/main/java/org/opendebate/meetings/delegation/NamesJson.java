package org.opendebate.meetings.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;

/** The names in one language as JSON, in the store, in the API and (without source) in events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NamesJson(@JsonProperty("short") String listForm, String formal, String running, String source) {

    /** By language tag, in the order of the languages. */
    static Map<String, NamesJson> of(Map<OfficialLanguage, Names> names, boolean withSource) {
        Map<String, NamesJson> json = new LinkedHashMap<>();
        for (OfficialLanguage language : OfficialLanguage.values()) {
            Names in = names.get(language);
            if (in != null) {
                json.put(
                        language.tag(),
                        new NamesJson(in.listForm(), in.formal(), in.running(), withSource ? in.source() : null));
            }
        }
        return json;
    }

    static Map<OfficialLanguage, Names> names(Map<String, NamesJson> json) {
        Map<OfficialLanguage, Names> names = new LinkedHashMap<>();
        json.forEach((tag, in) -> names.put(
                OfficialLanguage.ofTag(tag).orElseThrow(),
                new Names(in.listForm(), in.formal(), in.running(), in.source())));
        return names;
    }
}
