package org.opendebate.compilations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.opendebate.contracts.EventType;

/** The register of meeting-service as its events tell it: organs, the Council, delegations. */
public final class Register {
    private static boolean told;

    private Register() {}

    /** The General Assembly, as an entry of the register. */
    public static void tellAssembly() {
        tellOrgan("GA", "A", "un-ga", "General Assembly", "the States Members of the United Nations");
    }

    /** An organ whose members are not those of the Security Council, with names in English alone. */
    public static void tellOrgan(String code, String series, String actor, String title, String members) {
        ObjectNode organ = Told.example(EventType.REGISTER_ORGAN);
        organ.put("code", code).put("series", series).put("actor", actor).put("membership", "none");
        ((ObjectNode) organ.at("/names/en"))
                .put("title", title)
                .put("president", "President of the " + title)
                .put("presidentInText", "the President of the " + title)
                .put("members", members);
        Told.tell(EventType.REGISTER_ORGAN, "organ-" + code, organ);
    }

    static synchronized void tellOnce() {
        if (told) {
            return;
        }
        told = true;
        Told.tell(EventType.REGISTER_COUNCIL, "council-2021", Told.example(EventType.REGISTER_COUNCIL));
        tellDelegation("CHN", "member-state", "China", "China");
        tellDelegation("KEN", "member-state", "Kenya", "Kenya");
        tellDelegation("NER", "member-state", "Niger", "the Niger");
        tellDelegation("CUB", "member-state", "Cuba", "Cuba");
        tellSpain();
        tellDelegation("EU", "body", "European Union", "the European Union");
        tellDelegation("VAT", "observer-state", "Holy See", "the Holy See");
    }

    public static void tellDelegation(String code, String kind, String listForm, String runningForm) {
        ObjectNode delegation = Told.example(EventType.REGISTER_DELEGATION);
        delegation.put("code", code).put("kind", kind);
        delegation.putArray("formerNames");
        ((ObjectNode) delegation.at("/names/en")).put("short", listForm).put("running", runningForm);
        Told.tell(EventType.REGISTER_DELEGATION, code, delegation);
    }

    /** A delegation with names in all languages: last of the tests' delegations in English, first in French. */
    private static void tellSpain() {
        ObjectNode spain = Told.example(EventType.REGISTER_DELEGATION);
        spain.put("code", "ESP").put("kind", "member-state").putArray("formerNames");
        ObjectNode names = spain.putObject("names");
        Map.of("ar", "إسبانيا", "zh", "西班牙", "en", "Spain", "fr", "Espagne", "ru", "Испания", "es", "España")
                .forEach((language, name) -> names.putObject(language)
                        .put("short", name)
                        .put("formal", name)
                        .put("running", language.equals("fr") ? "l’Espagne" : name));
        Told.tell(EventType.REGISTER_DELEGATION, "ESP", spain);
    }

    /** The example itself: Türkiye, which was Turkey when the debate was held. */
    public static void tellTurkey() {
        Told.tell(EventType.REGISTER_DELEGATION, "TUR", Told.example(EventType.REGISTER_DELEGATION));
    }
}
