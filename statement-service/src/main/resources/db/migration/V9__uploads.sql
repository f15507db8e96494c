-- Files from before uploads were written down are kept.
insert into upload (key, state, changed_at)
select key, 'stored', now()
from (select unnest(array[original_key, model_key, cover_letter_key, evidence_key]) from statement_version
      union select unnest(array[original_key, model_key]) from translation) files (key)
where key is not null;
