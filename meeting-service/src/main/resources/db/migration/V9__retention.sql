-- All papers of meetings stay, those that were replaced too.
update upload set for_good = true where state = 'stored';
