-- What stood longer than its limit, for those who were told of it.
create index matter_escalated on flow.matter (due) where escalated_at is not null and not ended;
