-- Who chose the checklist of a kind of station; nobody did where it came with the house.
alter table build.checklist
    add column chosen_at timestamptz,
    add column chosen_by text check (chosen_by <> ''),
    add check ((chosen_at is null) = (chosen_by is null));

call scope.protect_shared('build.checklist');
