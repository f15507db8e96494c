/** Pages of which other sites may call the API from a browser (CORS); none, unless an operator names them. */
package org.opendebate.gateway.origins;
