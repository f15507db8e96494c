-- The trace in which the event was appended (W3C Trace Context, traceparent), for whoever applies it. Null where nobody asked
-- for anything, and in what was appended before.
alter table outbox add column trace_parent text;
