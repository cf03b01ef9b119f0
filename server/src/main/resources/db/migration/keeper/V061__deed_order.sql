-- What came in first: two deeds may be done in the same instant, and the last one is undone first.
alter table keeper.deed add number bigint generated always as identity;
