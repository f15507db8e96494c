/** Late grants over HTTP. */
package org.opendebate.statements.admission.web;
