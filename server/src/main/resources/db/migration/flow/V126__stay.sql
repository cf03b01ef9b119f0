-- How long a matter stood where it came from, told with the deed that moved it: since when it was there. Deeds before
-- this, and deeds that move nothing, have none.
alter table flow.deed add column stood_since timestamptz check (stood_since <= done_at);

create index deed_by_end_of_stay on flow.deed (done_at) where stood_since is not null;
create index matter_by_due on flow.matter (machine, state, due, subject) where not ended;
