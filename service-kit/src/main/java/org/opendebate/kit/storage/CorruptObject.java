package org.opendebate.kit.storage;

/** The bytes read are not the bytes written. An alert, and never an answer. */
public class CorruptObject extends RuntimeException {
    CorruptObject(String bucket, String key, String expected, String found) {
        super("object " + bucket + "/" + key + " has SHA-256 " + found + ", expected " + expected);
    }
}
