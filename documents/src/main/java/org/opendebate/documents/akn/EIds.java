package org.opendebate.documents.akn;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives out the eIds of the children of one element, by the naming convention of Akoma Ntoso: the parent's eId, two
 * underscores, the child's kind and its number among its like. The same walk over the same blocks gives the same eIds, in
 * every form of a document.
 */
public final class EIds {

    private final String prefix;
    private final Map<String, Integer> given = new HashMap<>();

    private EIds(String prefix) {
        this.prefix = prefix;
    }

    /** Of an element's children; {@code ""} is the root of a document that stands alone. */
    public static EIds within(String parent) {
        return new EIds(parent);
    }

    /** The next of its kind: {@code annex_1__p_3}. */
    public String next(String kind) {
        return named(kind + "_" + given.merge(kind, 1, Integer::sum));
    }

    /** The one of that name: {@code annex_1__fn1}. */
    public String named(String name) {
        return prefix.isEmpty() ? name : prefix + "__" + name;
    }
}
