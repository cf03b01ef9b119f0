-- By which hash a link of the chain was made. A day keeps to one: that of the suite in which its first link was sealed.
alter table audit.seal add column digest text not null default 'sha-256' check (digest in ('sha-256', 'sm3'));
