/**
 * Who people and machines are on the local stack: imports the realm, makes users and clients on demand with random
 * passwords, and gets their tokens. None of it is for any other installation.
 */
package org.opendebate.local.identity;
