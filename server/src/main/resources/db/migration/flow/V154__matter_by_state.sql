-- Lists of matters by their state are paged by the database, who waits longest or came last first.
create index matter_by_state on flow.matter (machine, state, since);
