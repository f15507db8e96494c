-- The trace in which a draft was asked for, and an object (W3C Trace Context, traceparent), for whoever does that work later.
-- Null where nobody asked in a trace, and in rows of before.
alter table compilation add column trace_parent text;
alter table held_object add column trace_parent text;
