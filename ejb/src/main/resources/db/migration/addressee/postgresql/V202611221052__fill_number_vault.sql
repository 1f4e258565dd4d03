-- The owner, too, is bound by the policy: without lifting it no institution would be seen.
alter table addressee.numbering no force row level security;
insert into addressee.number_vault (institution, key_generation, resealed) select institution, 0, 0 from addressee.numbering;
alter table addressee.numbering force row level security;
alter table addressee.number_look enable row level security;
alter table addressee.number_look force row level security;
create policy institution_isolation on addressee.number_look
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
