/** Objects in an S3 store, written once under a key that is never reused, verified by SHA-256 at every read. */
package org.opendebate.kit.storage;
