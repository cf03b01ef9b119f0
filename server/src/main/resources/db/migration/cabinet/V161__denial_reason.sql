-- Why the cabinet kept its door shut, as the contract names it.
alter table cabinet.opening add column reason text check (reason <> '');
grant update (reason) on cabinet.opening to ${app};
