-- Which channel read each topic before the position was the consumer's.
update inbox_position set consumer = 'meetings' where consumer = '' and topic = 'debates.meeting.v1';
update inbox_position set consumer = 'register' where consumer = '' and topic = 'debates.register.v1';
update inbox_position set consumer = 'compilations' where consumer = '' and topic = 'debates.compilation.v1';
