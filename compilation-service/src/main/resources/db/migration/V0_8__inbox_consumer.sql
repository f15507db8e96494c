-- Which channel read each topic before the position was the consumer's.
update inbox_position set consumer = 'meetings' where consumer = '' and topic = 'debates.meeting.v1';
update inbox_position set consumer = 'register' where consumer = '' and topic = 'debates.register.v1';
update inbox_position set consumer = 'statements' where consumer = '' and topic = 'debates.statement.v1';
update inbox_position set consumer = 'seals' where consumer = '' and topic = 'debates.seal.v1';
