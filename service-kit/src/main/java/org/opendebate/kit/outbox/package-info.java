/** The transactional outbox: events written with the change that they tell, sent afterwards by one leader per service. */
package org.opendebate.kit.outbox;
