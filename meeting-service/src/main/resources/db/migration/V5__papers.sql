-- The third part of the announcing document, as a file; its rules stand in guidance_note.
alter table meeting add column guidance_paper jsonb;
