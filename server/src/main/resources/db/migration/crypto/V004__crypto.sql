-- Which keys the sealed values in this database are sealed with: their names, not the keys.
create schema crypto;

create table crypto.seal_key (
    id         text primary key check (id ~ '^[0-9a-f]{8}$'),
    first_used timestamptz not null default now()
);
