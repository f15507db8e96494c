/** What the gateway itself gives to be read: the description of the API, what each problem means, and a browser of both. */
package org.opendebate.gateway.pages;
