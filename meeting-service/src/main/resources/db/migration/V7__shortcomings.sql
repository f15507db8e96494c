-- A guidance note says for each shortcoming whether a statement that has it is stored; so far it said so of a missing
-- cover letter alone.
update guidance_note
set note = (note - 'incomplete') || jsonb_build_object(
        'stored', case note ->> 'incomplete' when 'STORE' then '["cover-letter"]'::jsonb else '[]'::jsonb end,
        'completeWithin', 'PT24H');
