-- Which channel read each topic before the position was the consumer's.
update inbox_position set consumer = 'seals' where consumer = '' and topic = 'debates.seal.v1';
update inbox_position set consumer = 'compilations' where consumer = '' and topic = 'debates.compilation.v1';
