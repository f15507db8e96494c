/** What the document engine found, which is stored and signed in English, told in the language of who asks. */
package org.opendebate.kit.finding;
