/** What a token must say beside what the framework checks; the gateway and every service ask it. */
package org.opendebate.kit.token;
