package org.opendebate.documents.read;

/**
 * What a file may be at most; everything is counted while it is read, never believed from a header.
 *
 * @param fileBytes of the file itself
 * @param entries of the ZIP
 * @param partBytes of one part, inflated
 * @param totalBytes of all parts, inflated
 * @param depth of elements in a part; the deepest real file that was seen has 45
 * @param names different ones of elements and attributes in a part; the real file with the most that was seen has 393
 * @param blocks paragraphs, cells and rows together; a note counts at each of its references
 * @param characters of the text; a note counts at each of its references
 */
record Limits(
        long fileBytes,
        int entries,
        long partBytes,
        long totalBytes,
        int depth,
        int names,
        int blocks,
        int characters) {

    /** Fields that are open at one place, and styles that one inherits from. */
    static final int NESTED = 64;

    /** Of all pictures of one statement, each counted as often as it is shown. */
    static final long PICTURE_BYTES = 16L << 20;

    static final int PICTURES = 200;

    /** Of an address, and of a number's pattern. */
    static final int ATTRIBUTE = 4096;

    /** Those of a file that is embedded in another. */
    Limits embedded() {
        return new Limits(fileBytes / 4, entries / 5, partBytes / 4, totalBytes / 4, depth, names, blocks, characters);
    }

    static final Limits DEFAULT = new Limits(32L << 20, 5000, 48L << 20, 160L << 20, 256, 1_000, 300_000, 4_000_000);
}
