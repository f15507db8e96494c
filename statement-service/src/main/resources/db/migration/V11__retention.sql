-- All files of statements stay, whatever becomes of the statement.
update upload set for_good = true where state = 'stored';
