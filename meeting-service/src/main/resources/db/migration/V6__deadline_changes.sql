-- Deadlines that had been told and were changed: from, to, when, by whom, through what, why; the first one first.
alter table meeting add column deadline_changes jsonb not null default '[]';
