package org.opendebate.meetings.organ;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;

/** An organ as JSON: in answers, and (without sources) as the body of {@code org.opendebate.register.organ.v1}. */
record OrganJson(
        String code,
        String series,
        String actor,
        String timeZone,
        Map<String, OrganNamesJson> names,
        String membership) {

    /** @param source null in events */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganNamesJson(String title, String president, String presidentInText, String members, String source) {}

    static OrganJson of(OrganEntry organ, boolean withSource) {
        Map<String, OrganNamesJson> names = new LinkedHashMap<>();
        for (OfficialLanguage language : OfficialLanguage.values()) {
            OrganNames in = organ.names().get(language);
            if (in != null) {
                names.put(
                        language.tag(),
                        new OrganNamesJson(
                                in.title(),
                                in.president(),
                                in.presidentInText(),
                                in.members(),
                                withSource ? in.source() : null));
            }
        }
        return new OrganJson(
                organ.code(),
                organ.series(),
                organ.actor(),
                organ.zone().getId(),
                names,
                organ.membership().wire());
    }
}
