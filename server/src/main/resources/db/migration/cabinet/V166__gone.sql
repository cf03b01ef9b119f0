-- A cabinet that is silent may speak again on the same connection; one whose connection is over comes by a new one.
alter table cabinet.twin add column gone boolean not null default false;
comment on column cabinet.twin.gone is 'whether the connection was said to be over: a silent one was not';
