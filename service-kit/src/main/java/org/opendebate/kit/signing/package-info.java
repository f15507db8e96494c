/** Signatures: JSON Web Signatures with Ed25519 (RFC 7515, RFC 8037). */
package org.opendebate.kit.signing;
