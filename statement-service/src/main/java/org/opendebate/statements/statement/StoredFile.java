package org.opendebate.statements.statement;

import jakarta.persistence.Embeddable;

/**
 * A file in the object store.
 *
 * @param key within the service's own bucket
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 */
@Embeddable
public record StoredFile(String key, String sha256, long size, String mediaType) {}
