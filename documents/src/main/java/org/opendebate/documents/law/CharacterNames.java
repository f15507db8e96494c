package org.opendebate.documents.law;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What references to characters mean in HTML. */
final class CharacterNames {

    private static final Map<String, String> NAMES = names();

    private CharacterNames() {}

    /** The character, or the reference as it stands where it is not known. */
    static String meant(String name) {
        if (name.startsWith("#")) {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            boolean valid = code > 0 && Character.isValidCodePoint(code);
            return valid ? Character.toString(code) : "&" + name + ";";
        }
        return NAMES.getOrDefault(name, "&" + name + ";");
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.ofEntries(
                Map.entry("amp", "&"),
                Map.entry("lt", "<"),
                Map.entry("gt", ">"),
                Map.entry("quot", "\""),
                Map.entry("apos", "'"),
                Map.entry("ndash", "\u2013"),
                Map.entry("mdash", "\u2014"),
                Map.entry("lsquo", "\u2018"),
                Map.entry("rsquo", "\u2019"),
                Map.entry("ldquo", "\u201C"),
                Map.entry("rdquo", "\u201D"),
                Map.entry("hellip", "\u2026"),
                Map.entry("bull", "\u2022"),
                Map.entry("euro", "\u20AC"),
                Map.entry("oelig", "\u0153"),
                Map.entry("OElig", "\u0152")));
        put(
                names,
                "nbsp=A0 iexcl=A1 cent=A2 pound=A3 curren=A4 yen=A5 brvbar=A6 sect=A7 uml=A8 copy=A9 ordf=AA laquo=AB");
        put(names, "not=AC shy=AD reg=AE macr=AF deg=B0 plusmn=B1 sup2=B2 sup3=B3 acute=B4 micro=B5 para=B6 middot=B7");
        put(names, "cedil=B8 sup1=B9 ordm=BA raquo=BB frac14=BC frac12=BD frac34=BE iquest=BF times=D7 divide=F7");
        String[] letters =
                ("A:grave,acute,circ,tilde,uml,ring A:Elig C:cedil E:grave,acute,circ,uml I:grave,acute,circ,uml"
                                + " E:TH N:tilde O:grave,acute,circ,tilde,uml - O:slash U:grave,acute,circ,uml Y:acute T:HORN")
                        .split(" ");
        int code = 0xC0;
        for (String letter : letters) {
            if (letter.equals("-")) {
                code++;
                continue;
            }
            for (String mark : letter.substring(2).split(",")) {
                String name = letter.charAt(0) + mark;
                names.put(name, Character.toString(code));
                names.put(name.toLowerCase(Locale.ROOT), Character.toString(code + 0x20));
                code++;
            }
        }
        names.put("szlig", "\u00DF");
        names.put("yuml", "\u00FF");
        return names;
    }

    private static void put(Map<String, String> names, String pairs) {
        for (String pair : pairs.split(" ")) {
            String[] halves = pair.split("=");
            names.put(halves[0], Character.toString(Integer.parseInt(halves[1], 16)));
        }
    }
}
