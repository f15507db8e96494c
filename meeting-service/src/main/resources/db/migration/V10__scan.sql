-- That the scanner is away is no fault of a statement's: it is stored, unless a guidance note says otherwise; none did yet.
update guidance_note
set note = jsonb_set(note, '{stored}', (note -> 'stored') || '["scan"]'::jsonb)
where not note -> 'stored' @> '["scan"]';
