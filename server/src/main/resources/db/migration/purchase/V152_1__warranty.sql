-- Until when a piece is mended or replaced for nothing, as somebody typed it; each change is in the audit trail.
alter table purchase.asset add column warranty_until date;
